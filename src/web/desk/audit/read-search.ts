import type { AuditSearch } from '#audit/index.ts'
import { findPlainDate, normalise, type PlainDate, type Text } from '#kernel/index.ts'
import { type AuditEvent, auditEvents } from '../../shared/audit-events.ts'
import type { FieldError } from '../../shared/field.tsx'
import { readPage } from '../../shared/page-number.ts'
import type { AuditAddress } from '../paths.ts'

/** What is sought in the log, as asked, as understood, and what of it cannot be understood. */
export interface ReadSearch {
  /** As typed, without what was left empty and without the page. */
  readonly typed: AuditAddress
  readonly search: AuditSearch
  readonly errors: readonly FieldError[]
}

const names = ['tai-khoan', 'viec', 'doi-tuong', 'tu', 'den'] as const

export function readSearch(query: URLSearchParams): ReadSearch {
  const typed: AuditAddress = Object.fromEntries(
    names.map((name) => [name, normalise(query.get(name) ?? '')]).filter(([, value]) => value !== ''),
  )
  const { 'tai-khoan': account, viec, 'doi-tuong': subject } = typed
  const event = Object.hasOwn(auditEvents, viec ?? '') ? (viec as AuditEvent) : undefined
  const [from, to] = [typed.tu, typed.den].map((text) => (text === undefined ? undefined : findPlainDate(text)))
  const search: AuditSearch = {
    ...(account !== undefined && { account: account.toLowerCase() }),
    ...(event !== undefined && { event }),
    ...(subject !== undefined && { subject }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    page: readPage(query.get('trang')),
  }
  return { typed, search, errors: [...dayErrors(typed, from, to), ...(viec !== event ? [unknownEvent] : [])] }
}

function dayErrors(
  { tu, den }: AuditAddress,
  from: PlainDate | undefined,
  to: PlainDate | undefined,
): readonly FieldError[] {
  const isTurned = from !== undefined && to !== undefined && to < from
  return [
    ...(tu !== undefined && from === undefined ? [{ field: 'tu', message: noDay(tu) }] : []),
    ...(den !== undefined && to === undefined ? [{ field: 'den', message: noDay(den) }] : []),
    ...(isTurned ? [{ field: 'den', message: turned }] : []),
  ]
}

const turned: Text = {
  vi: 'Đến ngày đứng trước từ ngày. Hãy đổi lại hai ngày.',
  en: 'The last day is before the first. Turn the two days round.',
}

const unknownEvent: FieldError = {
  field: 'viec',
  message: {
    vi: 'Không có việc này. Hãy chọn trong danh sách.',
    en: 'There is no such event. Choose it from the list.',
  },
}

function noDay(typed: string): Text {
  const found = typed.slice(0, 30)
  return {
    vi: `“${found}” không phải một ngày. Hãy nhập ngày/tháng/năm, ví dụ 01/12/2026.`,
    en: `“${found}” is no day. Enter day/month/year, such as 01/12/2026.`,
  }
}
