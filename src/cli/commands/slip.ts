import { type Decision, type FilingId, isUuid, ok, refuse } from '#kernel/index.ts'
import { printedSlip, type SlipKind } from '#slip/index.ts'
import type { Command } from '../command.ts'
import { writeWhole } from '../output-file.ts'
import { orRefuse } from '../refused.ts'

/** By their numbers since 1 July 2025. */
const kinds: Readonly<Record<string, SlipKind>> = {
  '01': 'receipt',
  '02': 'supplement',
  '03': 'refusal',
  '04': 'apology',
  '05': 'stop',
  '06': 'control',
  result: 'hand-over',
}

export const slip: Command = {
  name: 'slip',
  operands: ['CODE'],
  options: [
    { name: 'form', value: Object.keys(kinds).join('|'), isRequired: true },
    { name: 'occasion', value: 'N' },
    { name: 'out', value: 'FILE', isRequired: true },
  ],
  summary: {
    vi: 'In một mẫu của hồ sơ (CODE là mã hồ sơ, hoặc mã của hồ sơ nộp chưa tiếp nhận) ra PDF; N là số thứ tự sự kiện trong nhật ký.',
    en: 'Prints a form of a dossier (CODE: its code, or the id of a filing not yet accepted) as PDF; N: number of the event in its log.',
  },
  async run(context, input) {
    const kind = orRefuse(parseForm(input.option('form') ?? ''))
    const occasion = orRefuse(parseOccasion(input.option('occasion')))
    const { db } = await context.open()
    const publicAddress = process.env['MOTCUA_PUBLIC_ADDRESS'] || undefined
    const order = { ...subjectOf(input.operands[0] ?? ''), kind, now: context.clock.now() }
    const printed = await printedSlip({ db, publicAddress }, occasion === undefined ? order : { ...order, occasion })
    const { renderSlipPdf } = await import('#paper/index.ts')
    await writeWhole(input.option('out') ?? '', orRefuse(await renderSlipPdf(orRefuse(printed).slip)))
  },
}

function subjectOf(text: string): { readonly filingId: FilingId } | { readonly code: string } {
  return isUuid(text) ? { filingId: text as FilingId } : { code: text }
}

function parseForm(text: string): Decision<SlipKind> {
  const kind = kinds[text]
  if (kind !== undefined) return ok(kind)
  const known = Object.keys(kinds).join(', ')
  return refuse('unknown-form', {
    vi: `Không có mẫu '${text}'. Các mẫu: ${known} (result là phiếu trả kết quả; mẫu 07 là sổ: lệnh book).`,
    en: `There is no form '${text}'. Forms: ${known} (result: the hand-over slip; form 07 is a book: command book).`,
  })
}

function parseOccasion(text: string | undefined): Decision<number | undefined> {
  if (text === undefined) return ok(undefined)
  if (/^[1-9]\d{0,8}$/u.test(text)) return ok(Number(text))
  return refuse('not-an-occasion', {
    vi: `Số thứ tự sự kiện '${text}' không phải là số nguyên từ 1. Bỏ --occasion để in phiếu mới nhất.`,
    en: `The event number '${text}' is not a whole number from 1. Leave --occasion out for the newest slip.`,
  })
}
