import type { Text } from '#kernel/index.ts'
import { countMessages, listMessages, type MessageState, messageStates, sendAgain } from '#notification/index.ts'
import { count } from '../../shared/formats.ts'
import { pageQuery, readPage } from '../../shared/page-number.ts'
import { Pages } from '../../shared/pages.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { MessageList } from './message-list.tsx'
import { done, stateNames } from './message-words.ts'

const perPage = 50

const words = {
  title: { vi: 'Tin nhắn cho người dân', en: 'Messages to citizens' },
  unset: {
    vi: 'Chưa cấu hình máy chủ thư hay cổng tin nhắn: tin nhắn chờ, hoặc chỉ hiện ở hộp thư mẫu. Chạy “motcua doctor” để biết cần gì.',
    en: 'Neither mail server nor SMS gateway is configured: messages wait, or show in the sample mailbox only. Run “motcua doctor” to see what is needed.',
  },
  none: { vi: 'Không có tin nào ở mục này.', en: 'There is none here.' },
} satisfies Record<string, Text>

/** How messages to citizens fare: how many stand where, and those of one kind of standing. */
export async function answerMessages(visit: OfficerVisit): Promise<Response> {
  const { deps, say, query, paths } = visit
  const counts = await countMessages(deps.db)
  const state = messageStates.find((name) => name === query.get('loai')) ?? 'given-up'
  const page = readPage(query.get('trang'))
  const messages = await listMessages(deps.db, { state, page, perPage })
  visit.note({ details: { state, count: messages.length } })
  const href = (to: number) => paths.messages({ loai: state, ...pageQuery(to) })
  const main = (
    <>
      <h1>{say(words.title)}</h1>
      <Done visit={visit} sentences={done} />
      {deps.mailbox !== undefined && <p class="quiet">{say(words.unset)}</p>}
      <States visit={visit} counts={counts} chosen={state} />
      {messages.length === 0 ? <p>{say(words.none)}</p> : <MessageList visit={visit} messages={messages} />}
      <Pages visit={visit} page={page} pages={Math.ceil(counts[state] / perPage)} href={href} />
    </>
  )
  return answerDeskPage(visit, { title: say(words.title), section: 'messages', main })
}

interface StatesProps {
  readonly visit: OfficerVisit
  readonly counts: Readonly<Record<MessageState, number>>
  readonly chosen: MessageState
}

function States({ visit, counts, chosen }: StatesProps) {
  const { say, language, paths } = visit
  return (
    <nav class="tabs" aria-label={say({ vi: 'Tình trạng', en: 'State' })}>
      <ul>
        {messageStates.map((state) => (
          <li>
            <a
              href={paths.messages({ loai: state })}
              aria-current={state === chosen ? 'page' : undefined}
              class={counts[state] === 0 ? 'tabs__none' : undefined}
            >
              {say(stateNames[state])} <b>{count(language, counts[state])}</b>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Puts a message that was given up in again; sent twice it does so once. */
export async function takeSendAgain(visit: OfficerVisit): Promise<Response> {
  const { deps, form, paths } = visit
  const id = form.text('tin')
  const isAgain = /^\d{1,15}$/u.test(id) && (await sendAgain(deps.db, Number(id), deps.clock.now()))
  visit.note({ details: { message: id, again: isAgain } })
  return seeOther(paths.messages({ xong: isAgain ? 'gui-lai' : 'khong' }))
}
