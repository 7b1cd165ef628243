import type { ReadDb } from '#db/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'

// Messages are kept for years: what these addresses lead to may change, the addresses may not. test/web holds them against the routes.

/** Where whoever got the message sees the filing or dossier of this code. */
export async function followPath(db: ReadDb, code: string): Promise<string> {
  return `/ho-so/${encodeURIComponent(code)}?khoa=${await secretOf(db, code)}`
}

/** Where they rate how they were served. */
export async function ratePath(db: ReadDb, code: string): Promise<string> {
  return `/danh-gia/${encodeURIComponent(code)}?khoa=${await secretOf(db, code)}`
}

async function secretOf(db: ReadDb, code: string): Promise<string> {
  return receiptSecret(await loadReceiptKey(db), code)
}
