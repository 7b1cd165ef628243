import type { Filing } from '#filing/index.ts'
import { formatDay, formatTime, type Text } from '#kernel/index.ts'
import { appointment, moment } from '../../shared/formats.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { intentField } from './filing-form.ts'
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
  unsaved: { vi: 'Chưa lưu lần nào.', en: 'Not saved yet.' },
} satisfies Record<string, Text>

/** Right of the form: what it would promise, what is still missing, and what can be done now. */
export function FilingAside({ screen }: { screen: Screen }) {
  return (
    <aside class="receive__side">
      <Foreseen screen={screen} />
      {canType(screen) && screen.errors.length === 0 && <StillToDo screen={screen} />}
      {canType(screen) && <Buttons screen={screen} />}
      <Saved screen={screen} />
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
    <section class="left" aria-live="polite" id="still">
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
  return (
    <>
      <p class="quiet saved" role="status" id="saved" data-saved={say({ vi: 'Đã lưu', en: 'Saved' })}>
        {filing === undefined
          ? say(words.unsaved)
          : `${say({ vi: 'Đã lưu', en: 'Saved' })} ${formatTime(filing.changedAt)} · ${filing.changedBy}`}
      </p>
      {filing && <History filing={filing} visit={visit} />}
    </>
  )
}

function History({ filing, visit }: { filing: Filing; visit: OfficerVisit }) {
  const { say, language } = visit
  return (
    <ol class="quiet history">
      {filing.submittedAt && (
        <li>
          {say({ vi: 'Nộp', en: 'Filed' })} {moment(language, filing.submittedAt)}
        </li>
      )}
      {filing.answerBy && (
        <li>
          {say({ vi: 'Phải trả lời trước', en: 'To be answered by' })} {appointment(language, filing.answerBy)}
        </li>
      )}
      {filing.requests.map(({ at, by, items, supplyBy }) => (
        <li>
          {say({ vi: 'Yêu cầu bổ sung', en: 'Supplement asked for' })} {moment(language, at)} · {by} ·{' '}
          {say({ vi: `hạn bổ sung ${formatDay(supplyBy)}`, en: `until ${formatDay(supplyBy)}` })}
          <ul lang="vi">
            {items.map(({ name, why }) => (
              <li>
                {name}: {why}
              </li>
            ))}
          </ul>
        </li>
      ))}
      {filing.refusal && (
        <li>
          {say({ vi: 'Từ chối', en: 'Refused' })} {moment(language, filing.refusal.at)} · {filing.refusal.by}:{' '}
          {filing.refusal.reason}
        </li>
      )}
      {filing.withdrawal && (
        <li>
          {say({ vi: 'Rút', en: 'Taken back' })} {moment(language, filing.withdrawal.at)} · {filing.withdrawal.by}:{' '}
          {filing.withdrawal.reason}
        </li>
      )}
    </ol>
  )
}
