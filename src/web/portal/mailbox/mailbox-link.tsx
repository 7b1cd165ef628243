import type { Visit } from '../../shared/visit.ts'
import { isMailboxOpen } from './mailbox-open.ts'

/** Leads to the mailbox from where a demonstration waits for a message; nothing elsewhere. `recipient`: whose messages. */
export async function mailboxLink(visit: Visit, recipient?: string) {
  if (!(await isMailboxOpen(visit))) return null
  const { say, paths } = visit
  return (
    <p class="trial">
      {say({
        vi: 'Đây là bản trình diễn: tin nhắn không gửi đi đâu, mà hiện trong',
        en: 'This is a demonstration: messages are sent nowhere, and shown in the',
      })}{' '}
      <a href={paths.mailbox(recipient === undefined ? {} : { gui: recipient })}>
        {say({ vi: 'hộp thư mẫu', en: 'sample mailbox' })}
      </a>
      .
    </p>
  )
}
