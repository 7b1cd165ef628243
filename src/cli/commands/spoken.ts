import { loadCatalogue, proceduresOn } from '#catalogue/index.ts'
import { today } from '#kernel/index.ts'
import {
  examineSpoken,
  type LaidFile,
  placeKeys,
  procedureKey,
  type SpokenKey,
  type SpokenLanguage,
  spokenKeys,
  spokenLanguageNames,
  spokenLanguages,
} from '#spoken/index.ts'
import type { Command } from '../command.ts'
import { Refused } from '../refused.ts'
import { spokenFolder } from '../spoken-folder.ts'

export const spoken: Command = {
  name: 'spoken',
  operands: [],
  options: [],
  summary: {
    vi: 'Kê các bài và bản ghi âm tiếng Thái, tiếng Mông đã có và còn thiếu trong thư mục spoken/thai, spoken/mong của dữ liệu; nói rõ tệp nào hỏng và vì sao.',
    en: 'Lists the texts and recordings in Thái and Mông that are there and that are missing in spoken/thai and spoken/mong of the data; says which file is wrong and why.',
  },
  async run(context) {
    const { db } = await context.open()
    const { procedures, ...catalogue } = await loadCatalogue(db)
    const inForce = proceduresOn({ procedures, ...catalogue }, today(context.clock)).map(({ code }) => code)
    const folder = spokenFolder(context.workspace)
    const laid = await examineSpoken(folder, spokenKeys(procedures.map(({ code }) => code)))
    context.print(folder)
    for (const language of spokenLanguages) {
      const { vi, en } = spokenLanguageNames[language]
      context.print(`\n${vi} / ${en}: ${folder}/${language}`)
      for (const key of shownKeys(laid, inForce)) context.print(lineOf(laid, language, key))
    }
    const faulty = laid.flatMap(({ name, fault }) => (fault ? [{ name, fault }] : []))
    for (const { name, fault } of faulty) context.print(`✗ ${name} ${fault.vi}\n  ${name} ${fault.en}`)
    if (faulty.length > 0) throw new Refused(unsound)
  },
}

const unsound = {
  code: 'spoken-unsound',
  message: {
    vi: 'Có tệp không dùng được, đánh dấu ✗ ở trên; cổng không hiện các tệp đó.',
    en: 'Some files cannot be used, marked ✗ above; the portal does not show them.',
  },
}

/** What is in force and may be missing, and what is there although its procedure has ended. */
function shownKeys(laid: readonly LaidFile[], inForce: readonly string[]): readonly SpokenKey[] {
  const there = laid.flatMap(({ key }) => key ?? [])
  return [...new Set([...placeKeys, ...inForce.map(procedureKey), ...there])]
}

function lineOf(laid: readonly LaidFile[], language: SpokenLanguage, key: SpokenKey): string {
  const mark = (kind: LaidFile['kind']) =>
    laid.some((file) => file.language === language && file.key === key && file.kind === kind) ? '✓' : '–'
  return `  chữ/text ${mark('text')}  ghi âm/recording ${mark('recording')}  ${key}`
}
