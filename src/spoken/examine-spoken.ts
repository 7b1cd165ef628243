import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { closest, type Decision, refuse, type Text } from '#kernel/index.ts'
import type { SpokenKey } from './keys.ts'
import { type SpokenLanguage, spokenLanguages } from './languages.ts'
import { recordingEndings } from './load-spoken.ts'
import { readRecording } from './read-recording.ts'
import { readText } from './read-text.ts'

const endings: readonly string[] = recordingEndings

/** A file as the operator laid it down: `thai/first-page.txt`, and what is wrong with it where something is. */
export interface LaidFile {
  readonly name: string
  readonly language?: SpokenLanguage
  readonly key?: SpokenKey
  readonly kind?: 'text' | 'recording'
  readonly fault?: Text
}

/** Every file of the folder, hidden ones apart, held against the texts for which there is a place; none where no folder is. */
export async function examineSpoken(folder: string, keys: readonly SpokenKey[]): Promise<readonly LaidFile[]> {
  const strays = (await namesIn(folder)).filter((name) => !spokenLanguages.some((language) => language === name))
  const laid = await Promise.all(spokenLanguages.map((language) => examineLanguage(folder, language, keys)))
  return [...strays.map((name) => ({ name, fault: noLanguage })), ...laid.flat()]
}

async function examineLanguage(folder: string, language: SpokenLanguage, keys: readonly SpokenKey[]) {
  const names = await namesIn(join(folder, language))
  const files = names.map(async (file): Promise<LaidFile> => {
    const name = `${language}/${file}`
    const [, stem = '', ending = ''] = /^(.+)\.([^.]+)$/u.exec(file) ?? []
    const key = keys.find((each) => each === stem)
    const rank = endings.indexOf(ending)
    if (key === undefined || (rank < 0 && ending !== 'txt')) return { name, fault: unknownName(keys, stem || file) }
    const kind = rank < 0 ? 'text' : 'recording'
    const decision = await examined(kind, join(folder, name))
    if (!decision.ok) return { name, fault: decision.refusal.message }
    const other = recordingEndings.slice(0, Math.max(0, rank)).find((each) => names.includes(`${key}.${each}`))
    return other === undefined ? { name, language, key, kind } : { name, fault: secondOf(`${key}.${other}`) }
  })
  return Promise.all(files)
}

async function examined(kind: 'text' | 'recording', path: string): Promise<Decision<unknown>> {
  try {
    return await (kind === 'text' ? readText(path) : readRecording(path))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return refuse('spoken-unreadable', {
      vi: `không đọc được (${error.code}). Hãy xem lại quyền đọc.`,
      en: `cannot be read (${error.code}). Check who may read it.`,
    })
  }
}

/** In order, without those that systems hide; none where the folder is missing. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
    throw error
  }
}

const noLanguage: Text = {
  vi: `không nằm trong thư mục của một ngôn ngữ. Các thư mục: ${spokenLanguages.join(', ')}.`,
  en: `is in the folder of no language. The folders: ${spokenLanguages.join(', ')}.`,
}

const allEndings = `.txt, .${recordingEndings.join(', .')}`

function unknownName(keys: readonly SpokenKey[], stem: string): Text {
  const near = closest(keys, stem)
  const names = near.length > 0 ? near : keys
  return {
    vi: `không phải tên của một bài có chỗ trên cổng. Các tên gần giống: ${names.join(', ')}; đuôi: ${allEndings}.`,
    en: `is the name of no text that has a place. Names like it: ${names.join(', ')}; endings: ${allEndings}.`,
  }
}

function secondOf(other: string): Text {
  return {
    vi: `thừa: đã có ${other} và chỉ tệp đó được phát. Hãy bỏ một trong hai.`,
    en: `is one too many: there is ${other}, and only that is played. Take one of them away.`,
  }
}
