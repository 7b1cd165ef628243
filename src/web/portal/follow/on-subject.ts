import { findReference } from '#filing/index.ts'
import { normalise } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'
import { secretField } from './look-up-form.tsx'
import { letIn } from './look-up-page.tsx'

type Answer = Response | Promise<Response>

interface Either {
  readonly dossier: (visit: Visit) => Answer
  readonly filing: (visit: Visit, reference: string) => Answer
}

/**
 * One address for what is followed: the code of a dossier, or the reference of what is none yet. With a secret in it, as on a receipt,
 * it leads on to itself without.
 */
export function onSubject({ dossier, filing }: Either): (visit: Visit) => Answer {
  return (visit) => {
    const reference = findReference(visit.param('code'))
    const secret = visit.query.get(secretField)
    if (secret !== null) return letIn(visit, { code: reference ?? normalise(visit.param('code')), secret })
    return reference === undefined ? dossier(visit) : filing(visit, reference)
  }
}
