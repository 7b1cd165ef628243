import type { OfficerVisit } from '../officer-visit.ts'
import type { OpenDossier } from './open-dossier.ts'
import { SlipLink } from './slip-link.tsx'
import { mayLook } from './whose.ts'

/** The slips that there are to print of this dossier. */
export function Slips({ visit, dossier }: { visit: OfficerVisit; dossier: OpenDossier }) {
  if (!mayLook(visit, dossier.state, 'dossier.print')) return null
  return (
    <section class="slips" aria-labelledby="slips">
      <h2 id="slips">{visit.say({ vi: 'Phiếu để in', en: 'Slips to print' })}</h2>
      <ul>
        {dossier.slips.map((slip) => (
          <li>
            <SlipLink visit={visit} code={dossier.state.code} slip={slip} />
          </li>
        ))}
      </ul>
    </section>
  )
}
