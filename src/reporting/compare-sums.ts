import type { ReadDb } from '#db/index.ts'
import type { Text } from '#kernel/index.ts'
import { factColumns } from './delta.ts'
import { findWrongStocks, findWrongSums, type WrongSum } from './sum-check-store.ts'

/** Holds every sum and every stock against the ledger. */
export async function compareSums(db: ReadDb, limit: number): Promise<readonly Text[]> {
  const wrong = [...(await findWrongSums(db, limit)), ...(await findWrongStocks(db, limit))]
  return wrong.map(sentence)
}

function sentence(sum: WrongSum): Text {
  const off = factColumns
    .filter((column) => sum[column] !== 0)
    .map((column) => `${column} ${sum[column] > 0 ? '+' : ''}${sum[column]}`)
    .join(', ')
  const of = [
    sum.unit_id === 0 ? '' : `unit ${sum.unit_id}`,
    sum.field_id === 0 ? '' : `field ${sum.field_id}`,
    sum.procedure_id === 0 ? '' : `procedure ${sum.procedure_id}`,
  ].filter((text) => text !== '')
  const key = `${sum.grain}, ${sum.span} ${sum.starts}, ${of.join(', ')}`
  return {
    vi: `Số cộng (${key}) lệch so với sổ số liệu: ${off}.`,
    en: `The sum (${key}) is off from the ledger by: ${off}.`,
  }
}
