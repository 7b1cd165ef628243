import type { Database } from '#db/index.ts'
import { exportRegister, type ImportOptions, type ImportResult, importRegister } from '#exchange/index.ts'
import { reportingWriter } from '#reporting/index.ts'

/** Imports a register given as text, as the program does. */
export function importText(db: Database, text: string, options: ImportOptions = {}): Promise<ImportResult> {
  return importRegister({ db, writers: [reportingWriter] }, inChunks(Buffer.from(text)), options)
}

/** The whole export as text. */
export async function exportText(db: Database): Promise<string> {
  let text = ''
  for await (const lines of exportRegister(db)) text += lines
  return text
}

// A prime, so that lines and characters are cut everywhere.
const chunkSize = 4099

async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += chunkSize) yield bytes.subarray(start, start + chunkSize)
}
