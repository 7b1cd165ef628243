import type { Attachment } from '#attachment/index.ts'
import { isClockEvent } from '#dossier/index.ts'
import { resultCode } from '#following/index.ts'
import type { Text } from '#kernel/index.ts'
import { sizeText } from '../../shared/size-text.ts'
import type { Visit } from '../../shared/visit.ts'
import type { FollowedDossier } from './open-followed.ts'

const words = {
  title: { vi: 'Kết quả', en: 'Result' },
  download: { vi: 'Tải kết quả', en: 'Download the result' },
  number: { vi: 'Số', en: 'Number' },
  sheet: { vi: 'Phiếu xác minh (PDF, có ô vuông để quét)', en: 'Verification sheet (PDF with a square code to scan)' },
  code: { vi: 'Mã xác minh', en: 'Code' },
  keep: {
    vi: 'Tệp tải về là bản gốc, giữ nguyên chữ ký số. Ai nhận tệp này đều xác minh được bằng phiếu kèm theo.',
    en: 'What you download is the original with its digital signature. Whoever gets it can verify it by the sheet.',
  },
} satisfies Record<string, Text>

/** The files of the result, once the dossier has ended; each with the sheet by which others verify it. */
export function Results({ visit, dossier }: { readonly visit: Visit; readonly dossier: FollowedDossier }) {
  const { say, paths } = visit
  const files = resultsOf(dossier)
  const number = resultNumber(dossier)
  if (files.length === 0) return null
  return (
    <section aria-labelledby="ket-qua">
      <h2 id="ket-qua">
        {say(words.title)}
        {number !== undefined && ` ${say(words.number).toLocaleLowerCase('vi')} ${number}`}
      </h2>
      <ul class="ways">
        {files.map(({ id, name, size, hash }) => (
          <li>
            <a class="button" href={paths.followResult(dossier.state.code, id)}>
              {say(words.download)} <span class="unseen">{name}</span>
            </a>{' '}
            <span class="quiet">
              <span lang="vi">{name}</span>, {sizeText(size)}
            </span>
            <br />
            <a href={paths.followResultSheet(dossier.state.code, id)}>{say(words.sheet)}</a>{' '}
            <span class="quiet">
              {say(words.code)} {resultCode(hash)}
            </span>
          </li>
        ))}
      </ul>
      <p class="quiet">{say(words.keep)}</p>
    </section>
  )
}

/** What was issued: nothing before the dossier has ended, whatever lies there already. */
export function resultsOf({ state, attachments }: FollowedDossier): readonly Attachment[] {
  return state.phase === 'finished' ? attachments.filter(({ isResult }) => isResult) : []
}

export function resultNumber({ view }: FollowedDossier): string | undefined {
  const ended = view.timeline.findLast(({ event }) => event.kind === 'finished')?.event
  return ended !== undefined && isClockEvent(ended) && ended.kind === 'finished' ? ended.resultNumber : undefined
}
