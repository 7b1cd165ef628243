import type { PersonTyped } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { moment } from '../../shared/formats.ts'
import { lookUpField, takeOver } from './look-up.ts'
import type { Found, Screen } from './screen.ts'

const words = {
  none: {
    vi: 'Đơn vị này chưa có thông tin nào của số vừa tìm. Hãy nhập theo giấy tờ.',
    en: 'This unit knows nothing of this number yet. Enter what the papers say.',
  },
  known: { vi: 'Đã biết từ', en: 'Known from' },
  filing: { vi: 'một hồ sơ nộp chưa tiếp nhận', en: 'a filing that is not received yet' },
  take: { vi: 'Dùng thông tin này', en: 'Use these details' },
  ask: { vi: 'Hỏi lại người nộp trước khi dùng.', en: 'Ask the person before using them.' },
} satisfies Record<string, Text>

const told: readonly (keyof PersonTyped)[] = ['fullName', 'birthDate', 'address', 'phone', 'email', 'taxCode']

/** What is known of a person, to be taken over with one press, never filled in unasked. */
export function FoundPerson({ screen, found }: { screen: Screen; found: Found }) {
  const { visit, id } = screen
  const { say, paths, language } = visit
  const { earlier, whose } = found
  if (earlier === undefined)
    return (
      <p class="found" role="status">
        {say(words.none)}
      </p>
    )
  const { person, source, knownAt } = earlier
  const values = told.map((field) => person[field]).filter((value) => value.trim() !== '')
  return (
    <div class="found" role="status">
      <p>
        {say(words.known)} {'dossierCode' in source ? source.dossierCode : say(words.filing)},{' '}
        {moment(language, knownAt)}: <b lang="vi">{values.join(' · ')}</b>. {say(words.ask)}
      </p>
      <button
        type="submit"
        class="govuk-button govuk-button--secondary"
        formaction={paths.filingStep('lookUpPerson', id)}
        name={lookUpField}
        value={`${whose}${takeOver}`}
        autofocus
      >
        {say(words.take)}
      </button>
    </div>
  )
}
