import type { ReadDb, WriteTx } from '#db/index.ts'
import { processFaults } from './check-process.ts'
import { parseStepPost } from './parse.ts'
import type { Process, ProcessStep } from './process.ts'

/** All processes in the catalogue's order. Throws when a dossier could not walk one of them. */
export async function readProcesses(db: ReadDb): Promise<readonly Process[]> {
  const rows = await db.selectFrom('process').selectAll().orderBy('list_order').orderBy('code').execute()
  const stepsOf = await readSteps(db)
  const processes = rows.map(({ code, name, name_en }) => {
    const steps = stepsOf.get(code) ?? []
    return { code, name: { vi: name, en: name_en }, firstStep: steps[0]?.code ?? '', steps }
  })
  const faults = processes.flatMap(processFaults)
  if (faults.length > 0) throw new Error(faults.map(({ en }) => en).join(' '))
  return processes
}

async function readSteps(db: ReadDb): Promise<ReadonlyMap<string, readonly ProcessStep[]>> {
  const ways = await db.selectFrom('process_step_next').selectAll().orderBy('number').execute()
  const rows = await db.selectFrom('process_step').selectAll().orderBy('number').execute()
  const steps = new Map<string, ProcessStep[]>()
  for (const row of rows) {
    const step: ProcessStep = {
      code: row.code,
      name: { vi: row.name, en: row.name_en },
      post: parseStepPost(row.post),
      workingMinutes: row.working_minutes,
      next: ways
        .filter((way) => way.process_code === row.process_code && way.step_code === row.code)
        .map((way) => way.next_code),
      isSigning: row.is_signing,
    }
    steps.set(row.process_code, [...(steps.get(row.process_code) ?? []), step])
  }
  return steps
}

/** Adds the processes that are not there, with their steps; one that is there stays as it is. */
export async function insertProcesses(tx: WriteTx, processes: readonly Process[]): Promise<void> {
  const added = await tx
    .insertInto('process')
    .values(
      processes.map(({ code, name }, place) => ({ code, name: name.vi, name_en: name.en, list_order: place + 1 })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .execute()
  const isAdded = new Set(added.map(({ code }) => code))
  const missing = processes.filter(({ code }) => isAdded.has(code))
  if (missing.length === 0) return
  await tx.insertInto('process_step').values(missing.flatMap(stepRows)).execute()
  await tx.insertInto('process_step_next').values(missing.flatMap(nextRows)).execute()
}

function stepRows({ code, steps }: Process) {
  return steps.map((step, place) => ({
    process_code: code,
    code: step.code,
    number: place + 1,
    name: step.name.vi,
    name_en: step.name.en,
    post: step.post,
    working_minutes: step.workingMinutes,
    is_signing: step.isSigning,
  }))
}

function nextRows({ code, steps }: Process) {
  return steps.flatMap((step) =>
    step.next.map((next, place) => ({
      process_code: code,
      step_code: step.code,
      number: place + 1,
      next_code: next,
    })),
  )
}
