export { describeNotice, isAboutPetition } from './describe-notice.ts'
export { countUnseen, listNotices, markSeen, type NoticePage } from './inbox-store.ts'
export type { Addressee } from './messages/addresses.ts'
export { citizenFilingWriter, citizenWriter } from './messages/citizen-writers.ts'
export { forgetMessages } from './messages/forget-messages.ts'
export type { MessageKindName, Said } from './messages/kinds.ts'
export { mailServer } from './messages/mail-server.ts'
export { type MailboxMessage, type MailboxQuery, readMailbox } from './messages/mailbox.ts'
export { mailboxTransports } from './messages/mailbox-transport.ts'
export type { Transport, Transports } from './messages/outgoing.ts'
export { type MessageOrder, type MessageSubject, queueMessage } from './messages/queue-message.ts'
export type { MessageSite } from './messages/render.ts'
export { type SendDeps, type SendReport, sendMessages } from './messages/send-messages.ts'
export { smsGateway } from './messages/sms-gateway.ts'
export { type SendingDeps, startSending } from './messages/start-sending.ts'
export { warnOfDraft } from './messages/warn-of-draft.ts'
export {
  countMessages,
  listMessages,
  type MessageState,
  messageStates,
  sendAgain,
  type WatchedMessage,
} from './messages/watch-messages.ts'
export type { Notice, NoticeKind } from './notice.ts'
export { raiseNotices } from './raise-notices.ts'
