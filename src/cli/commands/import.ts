import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type BadLine, type Imported, importBook, importRegister, type NotImported } from '#exchange/index.ts'
import { formatCount, type Refusal } from '#kernel/index.ts'
import { foldDeltas, reportingWriter } from '#reporting/index.ts'
import type { Command } from '../command.ts'
import { fileFault } from '../output-file.ts'
import { Refused } from '../refused.ts'

export const importCommand: Command = {
  name: 'import',
  operands: ['FILE'],
  options: [{ name: 'create-missing' }, { name: 'dry-run' }],
  summary: {
    vi: 'Nhập sổ sự kiện (CSV; FILE là - thì đọc đầu vào chuẩn) hoặc sổ theo dõi hồ sơ (.xlsx): nhập hết hoặc không nhập gì. --dry-run chỉ kiểm tra; --create-missing tạo đơn vị, lĩnh vực, thủ tục chưa có.',
    en: 'Imports an event register (CSV; FILE - reads standard input) or a register book (.xlsx), all or nothing. --dry-run only checks; --create-missing creates units, fields and procedures that are not there.',
  },
  async run(context, input) {
    const path = input.operands[0] ?? ''
    const source = await openRegister(path)
    const { db } = await context.open()
    const deps = { db, ids: context.ids, writers: [reportingWriter] }
    const options = {
      createMissing: input.isSet('create-missing'),
      dryRun: input.isSet('dry-run'),
      onProgress: ({ lines }: { readonly lines: number }) => context.tell(`… ${formatCount(lines)} dòng / lines`),
    }
    const result = isBook(path)
      ? await importBook(deps, await buffer(source), options)
      : await importRegister(deps, source, options)
    if (!result.ok) throw new Refused(badRegister(result))
    if (!result.dryRun) await db.transaction().execute(foldDeltas)
    context.print(describeImport(result))
  },
}

/** Whether the file is a register book rather than an event register: told by its name. */
export function isBook(path: string): boolean {
  return path.toLowerCase().endsWith('.xlsx')
}

/** Opened before the database is, so that a wrong name is told at once. */
async function openRegister(path: string): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return process.stdin
  try {
    const file = await open(path)
    const isFile = (await file.stat()).isFile()
    await file.close()
    if (!isFile) throw Object.assign(new Error('not a file'), { code: 'EISDIR' })
    return createReadStream(path)
  } catch (error) {
    throw fileFault(path, error)
  }
}

function describeImport({ dryRun, lines, events, dossiers, created }: Imported): string {
  const made = [...created.units, ...created.fields, ...created.procedures]
  const first = dryRun
    ? ['Kiểm tra xong, không lưu gì', 'Checked, nothing stored']
    : events === 0
      ? ['Không có gì mới', 'Nothing new']
      : ['Đã nhập', 'Imported']
  return [
    `${first[0]}: ${formatCount(lines)} dòng, ${formatCount(events)} sự kiện mới, ${formatCount(dossiers)} hồ sơ mới.`,
    `${first[1]}: ${lines} lines, ${events} new events, ${dossiers} new dossiers.`,
    ...(made.length === 0 ? [] : [`Đã tạo / created: ${made.join('; ')}.`]),
  ].join('\n')
}

function badRegister({ badLines, badLineCount }: NotImported): Refusal {
  const more = badLineCount - badLines.length
  return {
    code: 'bad-register',
    message: {
      vi: `${formatCount(badLineCount)} chỗ sai, không lưu gì.\n${badLines.map(inVietnamese).join('\n')}${more > 0 ? `\n… và ${formatCount(more)} chỗ sai nữa.` : ''}`,
      en: `${badLineCount} faults, nothing stored.\n${badLines.map(inEnglish).join('\n')}${more > 0 ? `\n… and ${more} more.` : ''}`,
    },
  }
}

function inVietnamese({ line, column, found, expected }: BadLine): string {
  return `Dòng ${line}, cột ${column}: thấy '${found}', cần ${expected.vi}.`
}

function inEnglish({ line, column, found, expected }: BadLine): string {
  return `Line ${line}, column ${column}: found '${found}', expected ${expected.en}.`
}
