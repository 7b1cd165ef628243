import type { Procedure } from '#catalogue/index.ts'
import { isBlank, quote, tidy } from '#kernel/index.ts'
import type { FilingContent, PaperTyped } from './content.ts'
import { type Checked, checked, type FieldFault, fault } from './field-fault.ts'
import { findCount } from './find-count.ts'
import { amountsOf, greatestCount, missingPapers } from './missing-papers.ts'

/** A paper that was handed in, as the dossier keeps it. */
export interface HandedIn {
  readonly number: number
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly isElectronic?: true
  readonly legalGround?: string
}

/** How the fields of a paper are called: `papers.` and its place. */
export function paperKey(papers: readonly PaperTyped[], paper: PaperTyped): string {
  return `papers.${placeKey(papers, paper)}`
}

/** A paper's place among others: its number in the procedure's list, and `more1`, `more2` … outside it. */
export function placeKey<T extends { readonly number: number }>(papers: readonly T[], paper: T): string {
  if (paper.number > 0) return `${paper.number}`
  return `more${papers.filter(({ number }) => number === 0).indexOf(paper) + 1}`
}

/** Papers handed in, held against the procedure's list. `filed`: numbers of papers of which a file is attached. */
export function checkPapers(
  { papers }: FilingContent,
  procedure: Procedure,
  filed: readonly number[],
): Checked<readonly HandedIn[]> {
  const faults = papers.flatMap((paper) => faultsOf(paperKey(papers, paper), paper, { papers, procedure, filed }))
  const lacking = missingPapers(procedure.papers, papers, filed).map((lack) => {
    const amounts = amountsOf(lack)
    return fault(
      `papers.${lack.number}.originals`,
      `Thiếu ${amounts.vi} '${lack.name}'. Hãy nhận cho đủ, hoặc yêu cầu bổ sung (mẫu 02).`,
      `'${lack.name}' lacks ${amounts.en}. Take it in, or ask for a supplement (form 02).`,
    )
  })
  return checked(
    [...faults, ...lacking],
    papers.flatMap((paper) => handedIn(paper, procedure)),
  )
}

interface Surroundings {
  readonly papers: readonly PaperTyped[]
  readonly procedure: Procedure
  readonly filed: readonly number[]
}

function faultsOf(key: string, paper: PaperTyped, around: Surroundings): readonly FieldFault[] {
  const place = paper.number === 0 ? extraFaults(key, paper) : listedFaults(key, paper, around)
  return [...countFaults(key, paper), ...place]
}

/** Numbers of originals and copies that are none. */
export function countFaults(
  key: string,
  paper: { readonly originals: string; readonly copies: string },
): readonly FieldFault[] {
  return (['originals', 'copies'] as const)
    .filter((field) => findCount(paper[field], greatestCount) === undefined)
    .map((field) =>
      fault(
        `${key}.${field}`,
        `${quote(paper[field])} không phải số bản. Hãy nhập số nguyên từ 0 đến ${greatestCount}.`,
        `${quote(paper[field])} is no number of papers. Enter a whole number from 0 to ${greatestCount}.`,
      ),
    )
}

function extraFaults(key: string, { name, legalGround }: PaperTyped): readonly FieldFault[] {
  if (isBlank(name)) return [fault(`${key}.name`, 'Hãy ghi tên giấy tờ này.', 'Give the name of this paper.')]
  if (!isBlank(legalGround)) return []
  return [
    fault(
      `${key}.legalGround`,
      `${quote(name)} không có trong thành phần hồ sơ của thủ tục. Hãy ghi căn cứ pháp luật của việc nhận giấy này, hoặc trả lại người nộp.`,
      `${quote(name)} is not in the list of this procedure. Give the text of law on which it is taken, or hand it back.`,
    ),
  ]
}

function listedFaults(key: string, paper: PaperTyped, { papers, procedure, filed }: Surroundings) {
  const listed = procedure.papers[paper.number - 1]
  if (listed === undefined)
    return [
      fault(
        `${key}.name`,
        `Thủ tục này không có giấy tờ thứ '${paper.number}'. Hãy tải lại danh sách giấy tờ.`,
        `This procedure has no paper '${paper.number}'. Load its list again.`,
      ),
    ]
  if (papers.find(({ number }) => number === paper.number) !== paper)
    return [fault(`${key}.name`, `'${listed.name}' được ghi hai lần.`, `'${listed.name}' is given twice.`)]
  if (!paper.isElectronic || filed.includes(paper.number)) return []
  return [
    fault(
      `${key}.file`,
      `'${listed.name}' ghi là bản điện tử nhưng chưa có tệp. Hãy đính kèm tệp, hoặc bỏ chọn bản điện tử.`,
      `'${listed.name}' is said to be electronic, but there is no file. Attach it, or untick electronic.`,
    ),
  ]
}

function handedIn(paper: PaperTyped, procedure: Procedure): readonly HandedIn[] {
  const { number, isElectronic } = paper
  const originals = findCount(paper.originals, greatestCount) ?? 0
  const copies = findCount(paper.copies, greatestCount) ?? 0
  if (originals + copies === 0 && !isElectronic) return []
  const name = number === 0 ? tidy(paper.name) : (procedure.papers[number - 1]?.name ?? '')
  return [
    {
      number,
      name,
      originals,
      copies,
      ...(isElectronic ? { isElectronic } : {}),
      ...(number === 0 ? { legalGround: tidy(paper.legalGround) } : {}),
    },
  ]
}
