import type { Paper } from '#catalogue/index.ts'
import type { PaperTyped } from './content.ts'
import type { MissingPaper } from './filing.ts'
import { findCount } from './find-count.ts'

/** A paper of the procedure's list of which not enough was handed in. */
export interface PaperLack extends MissingPaper {
  /** Its place in the list, from 1. */
  readonly number: number
}

/**
 * Everything that the procedure's list asks for and that is not there, at once: what form 02 has to say in one go. An
 * original stands for a copy; an electronic paper stands for both when its file is there (`filed`: papers with one).
 */
export function missingPapers(
  list: readonly Paper[],
  handedIn: readonly PaperTyped[],
  filed: readonly number[],
): readonly PaperLack[] {
  return list.flatMap((paper, index) => {
    const number = index + 1
    const typed = handedIn.find((each) => each.number === number)
    const isFiled = typed?.isElectronic === true && filed.includes(number)
    const lack = paper.isRequired && !isFiled ? lackOf(paper, typed) : undefined
    return lack === undefined ? [] : [{ number, name: paper.name, ...lack, why: 'Chưa nộp đủ' }]
  })
}

function lackOf(paper: Paper, typed: PaperTyped | undefined): Pick<MissingPaper, 'originals' | 'copies'> | undefined {
  const have = { originals: countOf(typed?.originals), copies: countOf(typed?.copies) }
  const originals = Math.max(0, paper.originals - have.originals)
  const spare = Math.max(0, have.originals - paper.originals)
  const copies = Math.max(0, paper.copies - have.copies - spare)
  return originals + copies === 0 ? undefined : { originals, copies }
}

function countOf(text: string | undefined): number {
  return text === undefined ? 0 : (findCount(text, greatestCount) ?? 0)
}

/** Nobody hands in more of one paper. */
export const greatestCount = 99

/** `1 bản chính và 2 bản sao`. */
export function amountsOf({ originals, copies }: Pick<MissingPaper, 'originals' | 'copies'>) {
  const vi = [originals > 0 && `${originals} bản chính`, copies > 0 && `${copies} bản sao`].filter(Boolean)
  const en = [originals > 0 && `${originals} original`, copies > 0 && `${copies} copy`].filter(Boolean)
  return { vi: vi.join(' và '), en: en.join(' and ') }
}
