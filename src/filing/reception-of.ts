import type { Attachment } from '#attachment/index.ts'
import type { Acceptance, DossierPerson, Reception } from '#dossier/index.ts'
import { isBlank, tidy } from '#kernel/index.ts'
import type { CheckedContent } from './check-content.ts'
import type { FilingPerson } from './check-persons.ts'
import type { FilingContent } from './content.ts'

/** What a dossier is accepted with: the content as it was checked, and what it says besides. */
export interface Received {
  readonly checked: CheckedContent
  readonly content: FilingContent
  readonly files: readonly Attachment[]
}

/** The part of the acceptance that a filing's content becomes. */
export function acceptanceOf(received: Received): Pick<Acceptance, 'command' | 'procedureId' | 'persons'> {
  const { checked, content } = received
  const { channel, isAssisted } = content
  return {
    procedureId: checked.procedure.id,
    persons: checked.persons.map((person) => dossierPerson(person, content)),
    command: { kind: 'accept', channel, ...(isAssisted ? { isAssisted } : {}), reception: receptionOf(received) },
  }
}

function dossierPerson(person: FilingPerson, { delivery, deliveryAddress }: FilingContent): DossierPerson {
  const { authorityPaper, ...same } = person
  const isSent = person.role === 'owner' && delivery === 'post' && !isBlank(deliveryAddress)
  return {
    ...same,
    ...(authorityPaper === undefined ? {} : { authority: authorityPaper }),
    ...(isSent ? { deliveryAddress: tidy(deliveryAddress) } : {}),
  }
}

function receptionOf({ checked, content, files }: Received): Reception {
  const { papers, fee, sets } = checked
  const { due, paid, exemption } = fee
  return {
    sets,
    papers: papers.map(({ legalGround: _ground, ...paper }) => {
      const attachments = files
        .filter((file) => paper.number > 0 && file.paper === paper.number)
        .map(({ hash }) => hash)
      return { ...paper, ...(attachments.length === 0 ? {} : { attachments }) }
    }),
    delivery: content.delivery,
    ...(due === 0 && paid === 0 && exemption === undefined ? {} : { fee }),
    ...(isBlank(content.subject) ? {} : { subject: tidy(content.subject) }),
    ...(isBlank(content.note) ? {} : { note: tidy(content.note) }),
  }
}
