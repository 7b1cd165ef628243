import type { Database } from '#db/index.ts'
import { type Decision, ok, type ProcedureId, refuse, tidy } from '#kernel/index.ts'
import { putConditions } from './condition-store.ts'
import type { Conditions } from './conditions.ts'
import { procedureUnknown } from './keep-phrases.ts'
import { hasProcedure } from './kept-signpost-store.ts'

const most = 20
const longest = 300

/** What a steward typed: conditions, one a line, and where they are written. */
export interface TypedConditions {
  readonly lines: string
  readonly legalBasis: string
}

/**
 * Keeps the conditions of a procedure instead of the earlier ones; the portal shows them at once. No line: there are none.
 * Refused: `procedure-unknown`; `conditions-wrong` where there are more than 20, or a line of more than 300 characters.
 */
export async function keepConditions(
  db: Database,
  procedureId: ProcedureId,
  { lines, legalBasis }: TypedConditions,
): Promise<Decision<Conditions>> {
  const items = lines.split(/\r?\n/u).map(tidy).filter(Boolean)
  const basis = tidy(legalBasis)
  const tooLong = [...items, basis].find((text) => text.length > longest)
  if (tooLong !== undefined) return conditionTooLong(tooLong)
  if (items.length > most) return tooMany(items.length)
  const conditions = { items, legalBasis: basis === '' ? null : basis }
  return db.transaction().execute(async (tx) => {
    if (!(await hasProcedure(tx, procedureId))) return procedureUnknown
    await putConditions(tx, procedureId, conditions)
    return ok(conditions)
  })
}

function conditionTooLong(text: string): Decision<never> {
  const found = `${text.slice(0, 40)}…`
  return refuse('conditions-wrong', {
    vi: `“${found}” dài ${text.length} ký tự; mỗi dòng nhiều nhất ${longest} ký tự. Hãy tách thành nhiều điều kiện, mỗi dòng một điều kiện.`,
    en: `“${found}” has ${text.length} characters; a line has at most ${longest}. Make several conditions of it, one a line.`,
  })
}

function tooMany(count: number): Decision<never> {
  return refuse('conditions-wrong', {
    vi: `Có ${count} dòng; nhiều nhất ${most} điều kiện cho một thủ tục. Hãy gộp những dòng nói cùng một việc.`,
    en: `There are ${count} lines; a procedure has at most ${most} conditions. Join those that say the same.`,
  })
}
