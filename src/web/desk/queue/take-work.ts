import { listDossiers } from '#dossier/index.ts'
import { actInBulk } from '#worklist/index.ts'
import { keyField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import { commandDeps } from '../command-deps.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotPermitted } from '../refused-pages.tsx'
import { answerWork } from './answer-work.tsx'
import { readSelected } from './selected.ts'
import { workAddressOf } from './work-address.ts'

/** Takes one dossier of the list as one's own work, and shows the list again. */
export async function takeWork(visit: OfficerVisit): Promise<Response> {
  const { deps, officer, form, paths, query } = visit
  const items = readSelected([form.text('nhan')])
  const [dossier] = await listDossiers(
    deps.db,
    items.map(({ code }) => code),
  )
  visit.note({ details: { codes: items.map(({ code }) => code).join(' ') } })
  if (dossier === undefined) return seeOther(paths.work(workAddressOf(query)))
  const actor = visit.actor('dossier.assign', dossier.holderUnitId)
  if (actor === undefined) return answerNotPermitted(visit, 'dossier.assign', true)
  const command = { kind: 'assign', assignee: officer.account } as const
  const done = await actInBulk(commandDeps(deps), { items, command, actor, key: form.text(keyField) })
  const refusal = done.ok
    ? done.value.flatMap(({ decision }) => (decision.ok ? [] : [decision.refusal]))[0]
    : done.refusal
  if (refusal !== undefined) return answerWork(visit, refusal)
  return seeOther(paths.work({ ...workAddressOf(query), xong: 'nhan', 'ho-so': dossier.code }))
}
