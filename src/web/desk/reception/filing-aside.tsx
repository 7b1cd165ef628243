import { formatDay, formatTime, type Text } from '#kernel/index.ts'
import { slipKinds } from '#slip/index.ts'
import { appointment } from '../../shared/formats.ts'
import { intentField } from './filing-form.ts'
import { FilingHistory } from './filing-history.tsx'
import type { Screen } from './screen.ts'
import { canType } from './typed-field.tsx'

const words = {
  due: { vi: 'Nếu tiếp nhận bây giờ, hạn trả kết quả', en: 'Received now, the result is due' },
  ready: { vi: 'Đủ để tiếp nhận', en: 'Ready to be received' },
  left: { vi: 'Còn phải làm trước khi tiếp nhận', en: 'Still to be done' },
  accept: { vi: 'Tiếp nhận, in giấy hẹn', en: 'Receive, print the receipt' },
  save: { vi: 'Lưu nháp', en: 'Save the draft' },
  supply: { vi: 'Ghi nhận đã bổ sung', en: 'Record what came' },
  ask: { vi: 'Yêu cầu bổ sung', en: 'Ask for a supplement' },
  refuse: { vi: 'Từ chối tiếp nhận', en: 'Refuse' },
  withdraw: { vi: 'Người nộp rút hồ sơ', en: 'The filer takes it back' },
  remove: { vi: 'Xóa nháp', en: 'Delete the draft' },
  slips: { vi: 'Phiếu để in', en: 'Slips to print' },
  ended: {
    vi: 'Chưa lưu: phiên làm việc đã hết. Bấm “Lưu nháp” để đăng nhập lại; chữ đã gõ vẫn còn.',
    en: 'Not saved: your session has ended. Press “Save the draft” to sign in again; what you typed stays.',
  },
  failed: { vi: 'Chưa lưu được; đang thử lại.', en: 'Not saved; trying again.' },
  unreachable: {
    vi: 'Chưa lưu: không tới được máy chủ. Hãy xem mạng; đang thử lại.',
    en: 'Not saved: the server cannot be reached. Check the network; trying again.',
  },
  unsaved: { vi: 'Chưa lưu lần nào.', en: 'Not saved yet.' },
} satisfies Record<string, Text>

/** Right of the form: what it would promise, what is still missing, and what can be done now. */
export function FilingAside({ screen }: { screen: Screen }) {
  return (
    <aside class="receive__side">
      <SlipsToPrint screen={screen} />
      {canType(screen) && <Foreseen screen={screen} />}
      {canType(screen) && screen.errors.length === 0 && <StillToDo screen={screen} />}
      {canType(screen) && <Buttons screen={screen} />}
      <Saved screen={screen} />
      {screen.filing && <FilingHistory visit={screen.visit} filing={screen.filing} />}
    </aside>
  )
}

function Foreseen({ screen: { due, visit } }: { screen: Screen }) {
  const { say, language } = visit
  if (due === undefined) return null
  if (!due.ok) return <p class="warned">{say(due.refusal.message)}</p>
  return (
    <section class="due due--good" aria-labelledby="due">
      <h2 class="due__label" id="due">
        {say(words.due)}
      </h2>
      <p class="due__at">{appointment(language, due.value.at)}</p>
      <ul class="why">
        {due.value.steps.slice(0, -1).map(({ text, value }) => (
          <li>
            <span>{say(text)}</span> <b>{say(value)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

function StillToDo({ screen: { checked, visit } }: { screen: Screen }) {
  const { say } = visit
  const isReady = checked.errors.length === 0
  return (
    <section class="left" id="still" data-ready={say(words.ready)} data-left={say(words.left)}>
      <h2>{say(isReady ? words.ready : words.left)}</h2>
      <ul>
        {checked.errors.slice(0, 6).map(({ field, message }) => (
          <li>
            <a href={`#${field}`}>{say(message)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Buttons({ screen }: { screen: Screen }) {
  const { visit, id, filing } = screen
  const { say, paths } = visit
  const state = filing?.state ?? 'draft'
  const step = (intent: string, text: Text, key?: string) => (
    <button
      type="submit"
      class="govuk-button govuk-button--secondary"
      name={intentField}
      value={intent}
      accesskey={key}
    >
      {say(text)}
    </button>
  )
  return (
    <div class="acts">
      <button
        type="submit"
        class="govuk-button"
        formaction={paths.filingStep('acceptFiling', id)}
        accesskey="t"
        data-accepts
      >
        {say(words.accept)} <kbd>Ctrl Enter</kbd>
      </button>
      {state === 'awaiting-supplement' && (
        <button
          type="submit"
          class="govuk-button govuk-button--secondary"
          formaction={paths.filingStep('supplyFiling', id)}
        >
          {say(words.supply)}
        </button>
      )}
      {state === 'draft' && step('luu', words.save, 's')}
      {state !== 'awaiting-supplement' && step('yeu-cau-bo-sung', words.ask)}
      {step('tu-choi', words.refuse)}
      {state !== 'draft' && step('rut', words.withdraw)}
      {filing?.state === 'draft' && step('xoa', words.remove)}
    </div>
  )
}

function Saved({ screen: { filing, visit } }: { screen: Screen }) {
  const { say } = visit
  const isDraft = filing === undefined || filing.state === 'draft'
  const word = say({ vi: 'Đã lưu', en: 'Saved' })
  return isDraft ? (
    <p
      class="quiet saved"
      role="status"
      id="saved"
      data-saved={word}
      data-ended={say(words.ended)}
      data-failed={say(words.failed)}
      data-unreachable={say(words.unreachable)}
    >
      {filing === undefined ? say(words.unsaved) : `${word} ${formatTime(filing.changedAt)} · ${filing.changedBy}`}
    </p>
  ) : null
}

/** Forms 02 and 03, first of all where one has just come to be. */
function SlipsToPrint({ screen: { slips, visit, id } }: { screen: Screen }) {
  const { say, paths } = visit
  if (slips.length === 0) return null
  return (
    <section class="slips" aria-labelledby="slips">
      <h2 id="slips">{say(words.slips)}</h2>
      <ul>
        {slips.map(({ kind, occasion, name, number, day, formName }) => (
          <li>
            <a href={paths.filingSlip(id, `${slipKinds[kind].file}-${occasion}`)}>{say(name)}</a>{' '}
            <small lang="vi">{[number, formatDay(day), formName].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
