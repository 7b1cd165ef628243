import type { Refusal, Text } from '#kernel/index.ts'
import type { SearchResult } from '#worklist/index.ts'
import { ErrorSummary, TextField } from '../../shared/field.tsx'
import { count } from '../../shared/formats.ts'
import type { Reference } from '../../shared/reference.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { FoundTable } from './found-table.tsx'

/** What was typed, and what was found or why nothing could be. Neither: nothing has been looked for. */
export interface Found {
  readonly typed: string
  readonly result?: SearchResult
  readonly refusal?: Refusal
}

interface FindProps {
  readonly visit: OfficerVisit
  readonly found: Found
  readonly reference: Reference
}

const words = {
  title: { vi: 'Tra cứu hồ sơ', en: 'Find a dossier' },
  label: { vi: 'Mã, họ tên, số định danh, số điện thoại', en: 'Code, name, identity or telephone number' },
  hint: {
    vi: 'Họ tên không cần dấu. Mã gõ đủ thì mở thẳng hồ sơ; 4 số cuối cũng đủ để tìm.',
    en: 'Names need no diacritics. A whole code opens its dossier; its last 4 digits will do as well.',
  },
  find: { vi: 'Tìm', en: 'Find' },
  failed: { vi: 'Chưa tìm được', en: 'Nothing looked for yet' },
} satisfies Record<string, Text>

export function FindMain({ visit, found, reference }: FindProps) {
  const { say, paths } = visit
  const { typed, result, refusal } = found
  const errors = refusal === undefined ? [] : [{ field: 'tim', message: refusal.message }]
  return (
    <>
      <h1>{say(words.title)}</h1>
      <ErrorSummary visit={visit} errors={errors} title={words.failed} />
      <form class="find" method="get" action={paths.find()}>
        <TextField
          visit={visit}
          name="tim"
          label={words.label}
          hint={words.hint}
          errors={errors}
          value={typed}
          isWide
        />
        <button class="govuk-button" type="submit">
          {say(words.find)}
        </button>
      </form>
      {result !== undefined && <Result visit={visit} typed={typed} result={result} reference={reference} />}
    </>
  )
}

interface ResultProps {
  readonly visit: OfficerVisit
  readonly typed: string
  readonly result: SearchResult
  readonly reference: Reference
}

function Result({ visit, typed, result, reference }: ResultProps) {
  if (result.total === 0) return <NothingFound visit={visit} typed={typed} />
  return (
    <>
      <p class="work-sum" role="status">
        {visit.say(sumOf(result))}
      </p>
      <FoundTable visit={visit} rows={result.rows} reference={reference} />
    </>
  )
}

function sumOf({ total, rows, isCut }: SearchResult): Text {
  const vi = `${isCut ? 'Hơn ' : ''}${count('vi', total)} hồ sơ`
  const en = `${isCut ? 'More than ' : ''}${count('en', total)} found`
  if (rows.length === total && !isCut) return { vi: `${vi}, mới nhất trước`, en: `${en}, the newest first` }
  return {
    vi: `${vi}; đây là ${count('vi', rows.length)} hồ sơ mới nhất. Gõ thêm để thu hẹp.`,
    en: `${en}; these are the newest ${count('en', rows.length)}. Type more to narrow it down.`,
  }
}

function NothingFound({ visit: { say }, typed }: { visit: OfficerVisit; typed: string }) {
  const found = typed.slice(0, 100)
  return (
    <div class="work-none" role="status">
      <p class="lead">
        {say({
          vi: `Không có hồ sơ nào khớp với “${found}” trong phạm vi bạn được xem.`,
          en: `No dossier that you may see matches “${found}”.`,
        })}
      </p>
      <ul>
        <li>
          {say({
            vi: 'Gõ ít hơn: chỉ họ và tên, hoặc 4 số cuối của mã in trên giấy hẹn.',
            en: 'Type less: only the name, or the last 4 digits of the code on the receipt.',
          })}
        </li>
        <li>
          {say({
            vi: 'Hồ sơ chưa tiếp nhận thì chưa có mã: tìm ở hàng “Chờ tiếp nhận”.',
            en: 'What has not been received has no code yet: look in the queue “To receive”.',
          })}
        </li>
        <li>
          {say({
            vi: 'Hồ sơ của đơn vị khác chỉ cán bộ đơn vị đó tìm được.',
            en: 'Dossiers of another unit are found by its own officers only.',
          })}
        </li>
      </ul>
    </div>
  )
}
