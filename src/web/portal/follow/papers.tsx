import type { Attachment } from '#attachment/index.ts'
import { formatDay, type Text } from '#kernel/index.ts'
import { type SlipEntry, slipKinds } from '#slip/index.ts'
import { feeWords } from '../../desk/dossier/fee-words.ts'
import { paperCounts } from '../../desk/dossier/paper-words.ts'
import { sentence } from '../../dossier/standing.ts'
import type { Visit } from '../../shared/visit.ts'
import type { FollowedDossier } from './open-followed.ts'

interface Part {
  readonly visit: Visit
  readonly dossier: FollowedDossier
}

const words = {
  papers: { vi: 'Giấy tờ bạn đã nộp', en: 'Papers you handed in' },
  other: { vi: 'Tệp khác', en: 'Other files' },
  fee: { vi: 'Phí, lệ phí:', en: 'Fee:' },
  slips: { vi: 'Phiếu, văn bản', en: 'Slips' },
  pdf: { vi: 'PDF', en: 'PDF in Vietnamese' },
} satisfies Record<string, Text>

/** What was handed in, with its files, and the fee. */
export function PapersHandedIn({ visit, dossier }: Part) {
  const { say } = visit
  const { state } = dossier
  const { reception } = state
  const papers = reception?.papers ?? []
  const files = dossier.attachments.filter(({ isResult }) => !isResult)
  const loose = files.filter(({ paper }) => papers.every(({ number }) => number === 0 || number !== paper))
  if (papers.length === 0 && files.length === 0) return null
  return (
    <section aria-labelledby="giay-to">
      <h2 id="giay-to">{say(words.papers)}</h2>
      <ul class="facts">
        {papers.map((paper) => (
          <li>
            <span lang="vi">{paper.name}</span> <span class="quiet">{paperCounts(say, paper)}</span>
            <FileLinks visit={visit} subject={state.code} files={files.filter((file) => isOf(file, paper.number))} />
          </li>
        ))}
        {loose.length > 0 && (
          <li>
            {say(words.other)}
            <FileLinks visit={visit} subject={state.code} files={loose} />
          </li>
        )}
      </ul>
      {reception?.fee && (
        <p>
          {say(words.fee)} {feeWords(say, reception.fee)}
        </p>
      )}
    </section>
  )
}

function isOf({ paper }: Attachment, number: number): boolean {
  return number !== 0 && paper === number
}

interface FileLinksProps {
  readonly visit: Visit
  /** Code of the dossier, or reference of the filing. */
  readonly subject: string
  readonly files: readonly Attachment[]
}

/** Files by name, each to be downloaded; not one in which the scanner has found something. */
export function FileLinks({ visit, subject, files }: FileLinksProps) {
  if (files.length === 0) return null
  return (
    <ul class="files">
      {files.map(({ id, name, scan }) => (
        <li lang="vi">
          {scan === 'infected' ? (
            <s>{name}</s>
          ) : (
            <a class="way" href={visit.paths.followFile(subject, id)}>
              {name}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

interface SlipLinksProps {
  readonly visit: Visit
  readonly subject: string
  readonly slips: readonly SlipEntry[]
}

/** Every paper that the desk has made out for the citizen, to be kept again. */
export function SlipLinks({ visit, subject, slips }: SlipLinksProps) {
  const { say, paths } = visit
  if (slips.length === 0) return null
  return (
    <section aria-labelledby="phieu">
      <h2 id="phieu">{say(words.slips)}</h2>
      <ul class="ways">
        {slips.map(({ kind, occasion, name, number, day }) => (
          <li>
            <a href={paths.followSlip(subject, `${slipKinds[kind].file}-${occasion}`)}>{say(sentence(name))}</a>{' '}
            <span class="quiet">{[number, formatDay(day), say(words.pdf)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
