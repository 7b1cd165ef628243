import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Database } from '#db/index.ts'
import { exportRegister, registerBook } from '#exchange/index.ts'
import type { Command } from '../command.ts'
import { writeWhole } from '../output-file.ts'
import { orRefuse } from '../refused.ts'
import { isBook } from './import.ts'

export const exportCommand: Command = {
  name: 'export',
  operands: ['FILE'],
  options: [],
  summary: {
    vi: 'Xuất mọi hồ sơ ra sổ sự kiện (CSV), hoặc sổ theo dõi hồ sơ nếu FILE là .xlsx. FILE là - thì in ra màn hình.',
    en: 'Exports all dossiers as an event register (CSV), or as a register book if FILE ends in .xlsx. FILE may be -, for standard output.',
  },
  async run(context, input) {
    const path = input.operands[0] ?? '-'
    const { db } = await context.open()
    if (isBook(path)) await writeWhole(path, await renderBook(db))
    else if (path === '-') await pipeline(Readable.from(exportRegister(db)), process.stdout, { end: false })
    else await writeWhole(path, exportRegister(db))
  },
}

async function renderBook(db: Database): Promise<Uint8Array> {
  const { renderXlsx } = await import('#paper/index.ts')
  return orRefuse(await renderXlsx(orRefuse(await registerBook(db))))
}
