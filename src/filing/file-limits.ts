import { type Attachment, type KeptFile, mostPages, usualLimit } from '#attachment/index.ts'
import type { Refusal } from '#kernel/index.ts'

/** What may be attached to a filing, as people are told before they choose. Sizes in bytes. */
export const fileLimits = {
  file: usualLimit,
  /** Of all files together. */
  filing: 100 * 1024 * 1024,
  /** Pictures and files of one paper. */
  pages: mostPages,
} as const

/** The place behind the files that the paper has. */
export function placeAfter(known: readonly Attachment[], paper: number): number {
  return Math.max(0, ...known.filter((each) => each.paper === paper).map(({ position }) => position)) + 1
}

/** Why one more file is too much; undefined when it is not, or is there already. */
export function refuseTooMuch(
  known: readonly Attachment[],
  { file, paper }: { readonly file: KeptFile; readonly paper: number },
): Refusal | undefined {
  const ofPaper = known.filter((each) => each.paper === paper)
  if (ofPaper.some(({ hash }) => hash === file.hash)) return undefined
  if (ofPaper.length >= fileLimits.pages) return tooMany
  const size = known.reduce((sum, each) => sum + each.size, file.size)
  return size > fileLimits.filing ? tooLarge : undefined
}

const megabytes = fileLimits.filing / 1024 / 1024

const tooMany: Refusal = {
  code: 'too-many-files',
  message: {
    vi: `Giấy tờ này đã có ${fileLimits.pages} trang, là nhiều nhất. Hãy gỡ bớt trang không cần, hoặc gửi một tệp PDF thay cho nhiều ảnh.`,
    en: `This paper has ${fileLimits.pages} pages already, the most that it can have. Remove what is not needed, or send one PDF instead of many pictures.`,
  },
}

const tooLarge: Refusal = {
  code: 'files-too-large',
  message: {
    vi: `Các tệp của hồ sơ cộng lại quá ${megabytes} MB. Hãy gỡ bớt trang không cần, hoặc gửi ảnh nhỏ hơn.`,
    en: `The files of this filing are more than ${megabytes} MB together. Remove what is not needed, or send smaller pictures.`,
  },
}
