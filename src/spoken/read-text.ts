import { open } from 'node:fs/promises'
import { type Decision, ok, refuse } from '#kernel/index.ts'

/** 20 KB: some ten pages of a leaflet; pages must stay light. */
const mostBytes = 20 * 1024

/**
 * The text in a file, its lines ended by `\n` alone. Refusals: `spoken-no-file`, `spoken-text-large`, `spoken-text-coding`,
 * `spoken-text-form`, `spoken-text-empty`. Throws with ENOENT when there is no such file.
 */
export async function readText(path: string): Promise<Decision<string>> {
  const handle = await open(path)
  try {
    const status = await handle.stat()
    if (!status.isFile()) return noFile
    if (status.size > mostBytes) return tooLarge(status.size)
    return checkedText(await handle.readFile())
  } finally {
    await handle.close()
  }
}

export const noFile = refuse('spoken-no-file', {
  vi: 'là thư mục, cần một tệp.',
  en: 'is a folder, a file is needed.',
})

function checkedText(content: Buffer): Decision<string> {
  const text = decoded(content)?.replaceAll(/\r\n?/gu, '\n').trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text holds and no page may
  if (text === undefined || /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/u.test(text)) return notUtf8
  if (text === '') return empty
  return text === text.normalize('NFC') ? ok(text) : notNfc
}

function decoded(content: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return undefined
  }
}

function tooLarge(size: number) {
  return refuse('spoken-text-large', {
    vi: `dài ${size} byte, nhiều nhất là ${mostBytes}. Hãy rút ngắn.`,
    en: `has ${size} bytes, ${mostBytes} are allowed. Shorten it.`,
  })
}

const notUtf8 = refuse('spoken-text-coding', {
  vi: 'không phải văn bản UTF-8. Hãy lưu lại ở dạng văn bản thuần, mã UTF-8.',
  en: 'is no text in UTF-8. Save it as plain text in UTF-8.',
})
const notNfc = refuse('spoken-text-form', {
  vi: 'có dấu tách rời khỏi chữ (không phải dạng NFC). Hãy lưu lại ở dạng dựng sẵn (NFC).',
  en: 'has marks apart from their letters (it is not in NFC). Save it in composed form (NFC).',
})
const empty = refuse('spoken-text-empty', { vi: 'không có chữ nào.', en: 'is empty.' })
