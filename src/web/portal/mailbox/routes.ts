import { patterns } from '../../paths.ts'
import type { PublicRoute } from '../../route.ts'
import { answerMailbox } from './mailbox-page.tsx'

export const mailboxRoutes: readonly PublicRoute[] = [
  { path: patterns.mailbox, permission: 'public', audit: 'mailbox.viewed', answer: answerMailbox },
]
