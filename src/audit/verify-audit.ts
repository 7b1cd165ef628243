import type { ReadDb } from '#db/index.ts'
import { formatCount, type Text } from '#kernel/index.ts'
import { type AuditHead, hashEntry, type LoggedEntry } from './audit-entry.ts'
import { readEntriesAfter } from './store.ts'

export interface AuditVerification {
  readonly entries: number
  /** The first hundred differences; none when the chain is whole. */
  readonly differences: readonly Text[]
  /** To be written down outside: who gives it to the next verification sees also a chain that was cut or made anew. */
  readonly head: AuditHead | undefined
}

const pageSize = 5000
const mostTold = 100

/**
 * Walks the whole log: numbers without a gap, every hash. `witness` is a head that was written down earlier; without one,
 * entries cut off at the end, and a chain computed anew from some entry on, are not seen.
 */
export async function verifyAudit(db: ReadDb, witness?: AuditHead): Promise<AuditVerification> {
  const differences: Text[] = []
  let head: LoggedEntry | undefined
  let entries = 0
  for await (const entry of readChain(db)) {
    differences.push(...checkEntry(entry, head, witness))
    if (differences.length > mostTold) differences.length = mostTold
    head = entry
    entries += 1
  }
  if (witness !== undefined && witness.number > (head?.number ?? 0)) differences.push(cut(witness, head))
  return { entries, differences, head: head && { number: head.number, hash: head.hash } }
}

async function* readChain(db: ReadDb): AsyncGenerator<LoggedEntry> {
  let last = 0
  for (;;) {
    const page = await readEntriesAfter(db, last, pageSize)
    yield* page
    const next = page.at(-1)
    if (next === undefined) return
    last = next.number
  }
}

function checkEntry(entry: LoggedEntry, head: AuditHead | undefined, witness: AuditHead | undefined): readonly Text[] {
  const expected = (head?.number ?? 0) + 1
  const isOther = entry.number === witness?.number && !entry.hash.equals(witness.hash)
  return [
    ...(entry.number === expected ? [] : [missing(expected, entry.number - 1)]),
    ...(hashEntry(entry, head?.hash).equals(entry.hash) ? [] : [altered(entry.number)]),
    ...(isOther ? [otherThan(witness)] : []),
  ]
}

function missing(from: number, to: number): Text {
  return {
    vi: `Nhật ký truy cập: thiếu mục ${formatCount(from)}${to > from ? ` đến ${formatCount(to)}` : ''}.`,
    en: `Log of accesses: entry ${from}${to > from ? ` to ${to}` : ''} is missing.`,
  }
}

function altered(number: number): Text {
  return {
    vi: `Nhật ký truy cập: mục ${formatCount(number)} không khớp mã băm; mục này hoặc mục ngay trước nó đã bị sửa.`,
    en: `Log of accesses: entry ${number} does not fit its hash; it, or the one before it, was altered.`,
  }
}

function otherThan({ number }: AuditHead): Text {
  return {
    vi: `Nhật ký truy cập: mục ${formatCount(number)} khác với đầu chuỗi đã ghi lại bên ngoài; chuỗi đã bị lập lại.`,
    en: `Log of accesses: entry ${number} is not the one that was written down outside; the chain was made anew.`,
  }
}

function cut(witness: AuditHead, head: AuditHead | undefined): Text {
  return {
    vi: `Nhật ký truy cập: đã ghi lại bên ngoài mục ${formatCount(witness.number)}, nay chỉ còn đến mục ${formatCount(head?.number ?? 0)}; phần cuối đã bị cắt.`,
    en: `Log of accesses: entry ${witness.number} was written down outside, and only ${head?.number ?? 0} are left; the end was cut off.`,
  }
}
