import { type ProcessStep, processOf, stepOf } from '#catalogue/index.ts'
import { type CurrentDossier, listDossiers } from '#dossier/index.ts'
import { deskPosts, type Officer, officersOf } from '#identity/index.ts'
import { type Refusal, refuse, today } from '#kernel/index.ts'
import type { Seen } from '#worklist/index.ts'
import type { Reference } from '../../shared/reference.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerWork } from '../queue/answer-work.tsx'
import { workAddressOf } from '../queue/work-address.ts'
import { actOnSelected } from './act-on-selected.ts'
import { BulkForm, toQueue } from './bulk-form.tsx'
import { BulkResult } from './bulk-result.tsx'
import { type DeedName, deedNamed, deeds } from './deeds.ts'
import { readSelection } from './selection.ts'
import { selectionFields } from './selection-fields.ts'

/** What was ticked in a list, and what is to be done with it: asks what the deed needs, or does it at once. */
export async function askBulk(visit: OfficerVisit): Promise<Response> {
  const items = await readSelection(visit)
  const deed = deedNamed(visit.form.text('viec'))
  const refusal = refuseSelection(items, deed)
  if (refusal !== undefined || deed === undefined) return answerWork(visit, refusal)
  const isPlain = deeds[deed].fields.length === 0 && visit.form.text(selectionFields.queue) === ''
  return isPlain ? doBulk(visit, { deed, items }) : answerBulkForm(visit, { deed, items })
}

/** Does it to each, and tells of each what became of it. Sent again it repeats nothing, and tells the same. */
export async function takeBulk(visit: OfficerVisit): Promise<Response> {
  const items = await readSelection(visit)
  const deed = deedNamed(visit.form.text('viec'))
  return deed === undefined ? answerWork(visit, chooseDeed) : doBulk(visit, { deed, items })
}

export interface Bulk {
  readonly deed: DeedName
  readonly items: readonly Seen[]
  readonly refusal?: Refusal
  /** Whose work it is, who therefore gets none of it. */
  readonly absent?: Officer
}

async function doBulk(visit: OfficerVisit, { deed, items }: Bulk): Promise<Response> {
  const { action, command } = deeds[deed]
  const asked = command(visit.form, visit.officer.account)
  if (!asked.ok) return answerBulkForm(visit, { deed, items, refusal: asked.refusal })
  const done = await actOnSelected(visit, { items, action, command: asked.value })
  if (!done.ok) return answerWork(visit, done.refusal)
  const isDone = done.value.filter(({ decision }) => decision.ok).length
  visit.note({ details: { deed, count: items.length, done: isDone, codes: items.map(({ code }) => code).join(' ') } })
  const back = { href: visit.paths.work(workAddressOf(visit.query)), text: toQueue }
  return answerDeskPage(visit, {
    title: visit.say(deeds[deed].name),
    section: 'work',
    main: <BulkResult visit={visit} deed={deeds[deed]} back={back} results={done.value} />,
  })
}

/** The form of a deed, with whom and to which steps it can lead. */
export async function answerBulkForm(visit: OfficerVisit, { deed, items, refusal, absent }: Bulk): Promise<Response> {
  const codes = items.map(({ code }) => code)
  const [dossiers, reference] = await Promise.all([listDossiers(visit.deps.db, codes), visit.reference()])
  visit.note({ details: { deed, count: items.length, codes: codes.join(' ') } })
  const officers = (await officersFor(visit, dossiers)).filter(({ account }) => account !== absent?.account)
  const choice = { deed, absent, items, refusal, officers, steps: stepsOf(reference, dossiers) }
  const page = { title: visit.say(deeds[deed].name), section: 'work', hasError: refusal !== undefined } as const
  return answerDeskPage(
    visit,
    { ...page, main: <BulkForm visit={visit} choice={choice} /> },
    { status: refusal === undefined ? 200 : 422 },
  )
}

async function officersFor({ deps, actor }: OfficerVisit, dossiers: readonly CurrentDossier[]) {
  const day = today(deps.clock)
  const officers = new Map<string, Officer>()
  for (const unit of new Set(dossiers.map(({ holderUnitId }) => holderUnitId))) {
    if (actor('dossier.assign', unit) === undefined) continue
    for (const officer of await officersOf(deps.db, unit, { posts: deskPosts, day }))
      officers.set(officer.account, officer)
  }
  return [...officers.values()]
}

/** Steps to which some step of their processes leads, each once. */
function stepsOf({ catalogue }: Reference, dossiers: readonly CurrentDossier[]): readonly ProcessStep[] {
  const processes = new Set(dossiers.map(({ procedureVersionId }) => processOf(catalogue, procedureVersionId)))
  const steps = new Map<string, ProcessStep>()
  for (const process of processes)
    for (const code of process.steps.flatMap(({ next }) => next)) {
      const step = stepOf(process, code)
      if (step !== undefined) steps.set(code, step)
    }
  return [...steps.values()]
}

function refuseSelection(items: readonly Seen[], deed: DeedName | undefined): Refusal | undefined {
  if (items.length === 0) return chooseDossiers
  return deed === undefined ? chooseDeed : undefined
}

const chooseDossiers = refuse('batch-empty', {
  vi: 'Chưa chọn hồ sơ nào. Hãy đánh dấu ít nhất một hồ sơ ở cột đầu, rồi chọn việc cần làm.',
  en: 'No dossier is chosen. Tick at least one in the first column, then choose what to do.',
}).refusal

const chooseDeed = refuse('deed-missing', {
  vi: 'Chưa chọn việc cần làm với các hồ sơ đã đánh dấu. Hãy chọn trong ô “Việc cần làm”, rồi bấm “Tiếp tục”.',
  en: 'It is not chosen what to do with the ticked dossiers. Choose it, then press “Continue”.',
}).refusal
