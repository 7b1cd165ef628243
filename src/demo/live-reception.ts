import type { Procedure } from '#catalogue/index.ts'
import { executeCommand, type ReceivedPaper } from '#dossier/index.ts'
import { dayOf, type Instant } from '#kernel/index.ts'
import { findProcedureOn } from './basis.ts'
import { chanceFrom } from './chance.ts'
import { actorOf, type LiveDesk } from './live-desk.ts'
import { livePersons } from './live-persons.ts'

const procedures = ['1.004873', '1.001612', '1.001776', '1.001193', '2.000635']

/**
 * What came in at the counter just now, with its papers, so that there are receptions to look at as the desk records
 * them. Answers how many: none on a day from which the calendar does not reach the due instant.
 */
export async function receiveAtCounter(desk: LiveDesk, now: Instant): Promise<number> {
  let accepted = 0
  for (const [index, code] of procedures.entries()) {
    const procedure = findProcedureOn(desk.basis, code, dayOf(now))
    if (procedure === undefined) continue
    const chance = chanceFrom(`live/counter/${index}`)
    const done = await executeCommand(desk.commands, {
      key: desk.commands.ids.uuid(),
      actor: actorOf('tiepnhan', desk.unitIds),
      unitId: desk.unitIds.own,
      procedureId: procedure.id,
      persons: livePersons(chance),
      command: {
        kind: 'accept',
        channel: 'in_person',
        reception: { sets: 1, papers: papersOf(procedure), delivery: index === 1 ? 'post' : 'counter' },
      },
    })
    if (done.ok) accepted += 1
  }
  return accepted
}

function papersOf({ papers }: Procedure): readonly ReceivedPaper[] {
  return papers.flatMap(({ name, originals, copies, isRequired }, index) =>
    isRequired ? [{ number: index + 1, name, originals, copies }] : [],
  )
}
