import { deliveryNames, groundNames, outcomeNames, type TimelineEntry } from '#dossier/index.ts'
import { formatDay, formatMoment } from '#kernel/index.ts'
import { officerOf, type StoredDossier } from './stored-dossier.ts'

/** What the log says about an event besides who gave what to whom, for the notes of the control slip. */
export function remarkOf(dossier: StoredDossier, entry: TimelineEntry): string | undefined {
  const { event } = entry
  switch (event.kind) {
    case 'accepted':
      return event.reception?.note
    case 'transferred':
      return undefined
    case 'routed':
      return event.note
    case 'assigned':
      return joined(
        event.assignee === null ? `${stamp(dossier, entry)}: trả lại việc` : undefined,
        event.reason ?? event.note,
      )
    case 'consulted': {
      const by = event.answerBy === undefined ? '' : `, trả lời trước hết ngày ${formatDay(event.answerBy)}`
      return `Lấy ý kiến lần ${event.consultation}${by}: ${event.question}`
    }
    case 'answered':
      return `Trả lời lần ${event.consultation}: ${event.opinion}`
    case 'suspended':
      return joined(event.ground === undefined ? 'Tạm dừng' : groundNames[event.ground].vi, event.reason)
    case 'resumed':
      return joined('Tiếp tục giải quyết', event.received?.join('; '))
    case 'extended':
      return because(`${stamp(dossier, entry)}: gia hạn đến ${formatMoment(event.dueAt)}`, event.reason)
    case 'apologised':
      return because(`${stamp(dossier, entry)}: xin lỗi, hẹn lại ${formatMoment(event.promisedAt)}`, event.reason)
    case 'corrected':
      return because(`${stamp(dossier, entry)}: sửa thông tin`, event.reason)
    case 'noted':
      return `${stamp(dossier, entry)}: ${event.text}`
    case 'finished': {
      const number = event.resultNumber === undefined ? '' : `, số ${event.resultNumber}`
      return joined(`${outcomeNames[event.outcome].vi}${number}`, event.reason)
    }
    case 'handed_over': {
      const document = event.document === undefined ? '' : `, số ${event.document}`
      return joined(`${deliveryNames[event.by].vi}${document}`, event.note)
    }
  }
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '')
  return said.length === 0 ? undefined : said.join(': ')
}

function because(what: string, reason: string | undefined): string {
  return reason === undefined ? what : `${what}, lý do: ${reason}`
}

function stamp(dossier: StoredDossier, entry: TimelineEntry): string {
  return [formatMoment(entry.event.at), officerOf(dossier, entry)].filter((part) => part !== undefined).join(', ')
}
