import type { Refusal, Text } from '#kernel/index.ts'
import { differences } from './differences.ts'
import { fieldName } from './field-names.ts'
import type { Screen } from './screen.ts'

const words = {
  title: { vi: 'Hồ sơ này vừa được người khác thay đổi', en: 'Somebody else has just changed this filing' },
  stored: { vi: 'Bản đang lưu khác với chữ bạn vừa gõ ở:', en: 'What is stored differs from what you typed in:' },
  same: { vi: 'Bản đang lưu giống hệt chữ bạn vừa gõ.', en: 'What is stored is what you typed.' },
  empty: { vi: 'để trống', en: 'empty' },
  yours: {
    vi: 'Dưới đây là chữ bạn gõ. “Lưu nháp” sẽ ghi đè bản đang lưu bằng bản này.',
    en: 'Below is what you typed. Saving the draft puts it in place of what is stored.',
  },
  open: { vi: 'Bỏ phần vừa gõ, mở bản đang lưu', en: 'Leave what I typed and open what is stored' },
} satisfies Record<string, Text>

/** What somebody else did while this officer was typing, and where the two differ: nothing is lost, nothing overwritten unseen. */
export function Meanwhile({ screen, refusal }: { screen: Screen; refusal: Refusal }) {
  const { visit, filing, content, id } = screen
  const { say, paths } = visit
  const stored = filing?.content
  const differing = stored ? differences(stored, content) : []
  return (
    <div class="govuk-error-summary" role="alert" aria-labelledby="errors-title">
      <h2 class="govuk-error-summary__title" id="errors-title">
        {say(words.title)}
      </h2>
      <p>{say(refusal.message)}</p>
      {stored && (
        <>
          <p>{say(differing.length === 0 ? words.same : words.stored)}</p>
          <ul>
            {differing.map(({ field, value }) => (
              <li>
                <a href={`#${field}`}>{say(fieldName(field))}</a>: <q lang="vi">{value.trim() || say(words.empty)}</q>
              </li>
            ))}
          </ul>
          <p>{say(words.yours)}</p>
        </>
      )}
      <p>
        {filing?.dossierCode === undefined ? (
          <a href={paths.filing(id)}>{say(words.open)}</a>
        ) : (
          <a href={paths.deskDossier(filing.dossierCode)}>{filing.dossierCode}</a>
        )}
      </p>
    </div>
  )
}
