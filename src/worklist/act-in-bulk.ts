import { createHash } from 'node:crypto'
import { type Change, type CommandDeps, type DossierState, executeCommand } from '#dossier/index.ts'
import type { Actor } from '#identity/index.ts'
import { type Decision, formatCount, ok, refuse } from '#kernel/index.ts'
import type { Seen } from './held-store.ts'

/** One command for many dossiers. */
export interface Batch {
  readonly items: readonly Seen[]
  readonly command: Change['command']
  readonly actor: Actor
  /** Idempotency key of the whole, a UUID chosen when the form was opened. */
  readonly key: string
}

/** What became of one item: the dossier after it, or why not. */
export interface ItemResult {
  readonly code: string
  readonly decision: Decision<DossierState>
}

/** The most dossiers of a batch. */
export const largestBatch = 500

/**
 * Gives the command to each dossier of the batch, in a transaction of its own: what one refuses stops no other. Answers one
 * result for each, in their order. The same batch sent again repeats nothing, also after a fault in its middle, and tries again
 * what was refused. Refused as a whole, with nothing done: `batch-empty`, `batch-too-large`.
 */
export async function actInBulk(
  deps: CommandDeps,
  { items, command, actor, key }: Batch,
): Promise<Decision<readonly ItemResult[]>> {
  if (items.length === 0) return nothingChosen
  if (items.length > largestBatch) return refuseSize(items.length)
  const results: ItemResult[] = []
  // One after the other: a batch takes one connection, and leaves the others to the colleagues.
  for (const { code, seenAction } of items) {
    const change: Change = { key: keyOf(key, code), actor, command, code, seenAction }
    results.push({ code, decision: await executeCommand(deps, change) })
  }
  return ok(results)
}

/** The key of one dossier's command: a UUID of version 8 that follows from the batch and the code. */
function keyOf(batchKey: string, code: string): string {
  const hash = createHash('sha256').update(`${batchKey} ${code}`).digest('hex')
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

const nothingChosen = refuse('batch-empty', {
  vi: 'Chưa chọn hồ sơ nào. Hãy đánh dấu ít nhất một hồ sơ.',
  en: 'No dossier is chosen. Tick at least one.',
})

function refuseSize(count: number): Decision<never> {
  return refuse('batch-too-large', {
    vi: `Đã chọn ${formatCount(count)} hồ sơ, mỗi lần chỉ làm được nhiều nhất ${largestBatch}. Hãy chọn bớt rồi làm tiếp lần sau; chưa hồ sơ nào thay đổi.`,
    en: `${count} dossiers are chosen; ${largestBatch} at most can be acted on at once. Choose fewer, and the rest the next time; no dossier has been changed.`,
  })
}
