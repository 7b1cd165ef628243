import type { WatchedMessage } from '#notification/index.ts'
import { count, shortMoment } from '../../shared/formats.ts'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { channelNames, faultText } from './message-words.ts'

interface MessageListProps {
  readonly visit: OfficerVisit
  readonly messages: readonly WatchedMessage[]
}

export function MessageList({ visit, messages }: MessageListProps) {
  const { say } = visit
  return (
    <table class="listing listing--messages">
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Tin', en: 'Message' })}</th>
          <th scope="col">{say({ vi: 'Đến', en: 'To' })}</th>
          <th scope="col">{say({ vi: 'Về hồ sơ', en: 'About' })}</th>
          <th scope="col">{say({ vi: 'Xếp hàng lúc', en: 'Queued' })}</th>
          <th scope="col">{say({ vi: 'Số lần thử, vì sao', en: 'Attempts, why' })}</th>
          <th scope="col">{say({ vi: 'Việc', en: 'Act' })}</th>
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <Row visit={visit} message={message} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ visit, message }: { visit: OfficerVisit; message: WatchedMessage }) {
  const { say, language } = visit
  const { name, channel, maskedRecipient, code, queuedAt, attempts, nextAttemptAt, settledAt, fault } = message
  return (
    <tr>
      <th scope="row">{say(name)}</th>
      <td>
        {say(channelNames[channel])}
        <small>{maskedRecipient || say({ vi: 'đã xóa theo hạn lưu', en: 'erased by now' })}</small>
      </td>
      <td>{code ?? '–'}</td>
      <td>{shortMoment(queuedAt)}</td>
      <td>
        {count(language, attempts)}
        {fault !== null && <small>{say(faultText(fault))}</small>}
      </td>
      <td>
        {message.isSendable && <SendAgain visit={visit} message={message} />}
        {nextAttemptAt !== null && (
          <small>
            {say({ vi: 'thử lúc', en: 'tried at' })} {shortMoment(nextAttemptAt)}
          </small>
        )}
        {settledAt !== null && !message.isSendable && <small>{shortMoment(settledAt)}</small>}
      </td>
    </tr>
  )
}

function SendAgain({
  visit,
  message: { id, name, maskedRecipient },
}: {
  visit: OfficerVisit
  message: WatchedMessage
}) {
  const { say, paths } = visit
  return (
    <DeskForm visit={visit} action={paths.messages()}>
      <input type="hidden" name="tin" value={id} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {say({ vi: 'Gửi lại', en: 'Send again' })}
        <span class="govuk-visually-hidden">
          {' '}
          {say(name)} {maskedRecipient}
        </span>
      </button>
    </DeskForm>
  )
}
