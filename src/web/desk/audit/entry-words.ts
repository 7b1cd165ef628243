import type { LoggedEntry } from '#audit/index.ts'
import { postNames } from '#identity/index.ts'
import { isUuid, type Text } from '#kernel/index.ts'
import { auditEvents } from '../../shared/audit-events.ts'

/** What an entry tells was done; the event itself where it is one of an earlier version. */
export function eventName(event: string): Text {
  return Object.entries(auditEvents).find(([name]) => name === event)?.[1] ?? { vi: event, en: event }
}

export function postName({ post }: LoggedEntry): Text {
  return post === null ? { vi: '', en: '' } : postNames[post]
}

/** The code of the dossier that it was about; undefined for an account, or a filing that has no code yet. */
export function dossierOf({ event, subject }: LoggedEntry): string | undefined {
  const isOfDossier = /^(dossier|attachment|slip)\./u.test(event)
  return isOfDossier && subject !== null && !isUuid(subject) ? subject : undefined
}

/** What came of it, where it was not simply done; nothing for what was. */
export function outcomeName({ status }: LoggedEntry): Text | undefined {
  if (status < 400) return undefined
  return outcomes[status] ?? { vi: `Không thành (${status})`, en: `Not done (${status})` }
}

const outcomes: Readonly<Record<number, Text>> = {
  400: { vi: 'Chưa xem: hỏi chưa đúng', en: 'Not shown: not understood' },
  401: { vi: 'Không vào được', en: 'Not let in' },
  403: { vi: 'Bị từ chối', en: 'Refused' },
  404: { vi: 'Không có', en: 'Not there' },
  409: { vi: 'Chưa làm: đã có thay đổi', en: 'Not done: changed meanwhile' },
  422: { vi: 'Chưa làm: còn lỗi', en: 'Not done: faults in it' },
}
