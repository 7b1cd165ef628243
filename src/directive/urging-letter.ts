import type { Appendix, Letter, LetterBlock, PlainDate } from '#kernel/index.ts'
import { forms, reportTable } from '#reporting/index.ts'
import { demands } from './demands.ts'
import { type Findings, findingsOf, type UrgingReports } from './findings.ts'
import type { Office } from './office.ts'
import { opening, overview, results } from './results.ts'

export interface UrgingLetterRequest {
  readonly reports: UrgingReports
  /** `394/UBND-VP` (see parseLetterNumber), the same in the letter and every appendix. */
  readonly number: string
  /** The day of signature, local. */
  readonly date: PlainDate
  readonly office: Office
}

/**
 * An urging letter (công văn đôn đốc) with its table and four appendices, from reports of one period. Every figure in it
 * is one of a report's; what the reports have no occasion for (idle units, late dossiers) is not mentioned. Throws when
 * the reports are of different periods.
 */
export function composeUrgingLetter({ reports, number, date, office }: UrgingLetterRequest): Letter {
  assertOnePeriod(reports)
  return {
    ...(office.superior !== undefined && { superior: office.superior }),
    issuer: office.issuer,
    issuedBy: office.issuedBy,
    number,
    place: office.place,
    date,
    subject: 'đôn đốc tiếp nhận, giải quyết hồ sơ thủ tục hành chính trên hệ thống điện tử của tỉnh',
    addressees: office.addressees,
    body: bodyOf(reports, office),
    signatory: office.signatory,
    recipients: office.recipients,
    appendices: appendicesOf(reports),
  }
}

function bodyOf(reports: UrgingReports, office: Office): readonly LetterBlock[] {
  const findings = findingsOf(reports, office)
  return [
    { kind: 'paragraph', text: opening(findings, office) },
    { kind: 'paragraph', text: overview(findings, office) },
    ...results(findings, reports),
    { kind: 'paragraph', text: turn(findings, office) },
    ...demands(findings, office),
    { kind: 'paragraph', text: contactSentence(office) },
    {
      kind: 'paragraph',
      text: `Nhận được Công văn này, yêu cầu Thủ trưởng các cơ quan, đơn vị và ${office.communeHeads} nghiêm túc triển khai thực hiện.`,
    },
  ]
}

function turn({ idle, troubled, total }: Findings, { shortName, urged }: Office): string {
  const isWell = idle.length === 0 && troubled.length === 0 && total.total > 0
  const why = isWell ? 'Để duy trì và nâng cao kết quả đạt được' : 'Để khắc phục các tồn tại, hạn chế nêu trên'
  return `${why}, ${shortName} yêu cầu ${urged} thực hiện các nội dung sau:`
}

function contactSentence({ contacts }: Office): string {
  const named = contacts.map(({ office, telephone }) => (telephone ? `${office} (điện thoại ${telephone})` : office))
  return `Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị liên hệ ${named.join(' hoặc ')} để được hướng dẫn, hỗ trợ.`
}

function appendicesOf({ bieu1, bieu2, bieu3, bieu4 }: UrgingReports): readonly Appendix[] {
  return [bieu1, bieu2, bieu3, bieu4].map((report) => ({
    label: forms[report.name].label,
    table: reportTable(report),
  }))
}

function assertOnePeriod({ bieu1, bieu2, bieu3, bieu4, letterTable }: UrgingReports): void {
  const periods = new Set(
    [bieu1, bieu2, bieu3, bieu4, letterTable].map(({ period }) => `${period.from} to ${period.to}`),
  )
  if (periods.size !== 1) throw new Error(`a letter on reports of different periods: ${[...periods].join('; ')}`)
}
