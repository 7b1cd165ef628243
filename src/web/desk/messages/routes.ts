import type { OfficerRoute } from '../../route.ts'
import { deskPatterns as at } from '../paths.ts'
import { answerMessages, takeSendAgain } from './messages-page.tsx'

/** Whether citizens are reached. */
export const messageRoutes: readonly OfficerRoute[] = [
  { path: at.messages, permission: 'message.read', audit: 'messages.viewed', answer: answerMessages },
  {
    path: at.messages,
    method: 'POST',
    permission: 'message.send',
    audit: 'message.sent-again',
    answer: takeSendAgain,
  },
]
