import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportRegister } from '#exchange/index.ts'
import type { Command } from '../command.ts'
import { writeWhole } from '../output-file.ts'

export const exportCommand: Command = {
  name: 'export',
  operands: ['FILE'],
  options: [],
  summary: {
    vi: 'Xuất mọi hồ sơ ra sổ sự kiện (CSV). FILE là - thì in ra màn hình.',
    en: 'Exports all dossiers as an event register (CSV). FILE may be -, for standard output.',
  },
  async run(context, input) {
    const path = input.operands[0] ?? '-'
    const { db } = await context.open()
    if (path === '-') await pipeline(Readable.from(exportRegister(db)), process.stdout, { end: false })
    else await writeWhole(path, exportRegister(db))
  },
}
