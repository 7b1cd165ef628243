import { formatDay } from '#kernel/index.ts'
import type { SlipEntry } from '#slip/index.ts'
import { slipKinds } from '#slip/index.ts'
import { sentence } from '../../dossier/standing.ts'
import type { OfficerVisit } from '../officer-visit.ts'

interface SlipLinkProps {
  readonly visit: OfficerVisit
  readonly code: string
  readonly slip: SlipEntry
}

/** A slip to be printed, with the number and day that it bears. */
export function SlipLink({ visit, code, slip }: SlipLinkProps) {
  const { kind, occasion, name, number, day, formName } = slip
  const place = `${slipKinds[kind].file}-${occasion}`
  const details = [number, formatDay(day), formName].filter(Boolean).join(' · ')
  return (
    <>
      <a href={visit.paths.dossierSlip(code, place)}>{visit.say(sentence(name))}</a>{' '}
      <span class="quiet">{details}</span>
    </>
  )
}
