import { loadCatalogue, procedureOfVersion } from '#catalogue/index.ts'
import type { ReadDb } from '#db/index.ts'
import {
  channelName,
  type DossierView,
  findDossier,
  outcomeNames,
  phaseNames,
  type TimelineEntry,
} from '#dossier/index.ts'
import { dayOf, formatAppointment, formatMoment, refuse, type UnitId } from '#kernel/index.ts'
import { findUnitOn, loadOrganisation, type Organisation } from '#organisation/index.ts'
import type { Command } from '../command.ts'
import { orRefuse } from '../refused.ts'

export const dossier: Command = {
  name: 'dossier',
  operands: ['CODE'],
  options: [],
  summary: {
    vi: 'Xem một hồ sơ: đang ở đâu, hạn nào, đã diễn biến thế nào. Không in thông tin cá nhân.',
    en: 'Shows a dossier: where it stands, when it is due, what happened. Prints nothing personal.',
  },
  async run(context, input) {
    const code = input.operands[0] ?? ''
    const { db } = await context.open()
    const view = await findDossier(db, code)
    if (view === undefined) return orRefuse(refuseUnknown(code))
    context.print(await describe(db, view))
  },
}

function refuseUnknown(code: string) {
  return refuse('dossier-unknown', {
    vi: `Không có hồ sơ mang mã '${code}'. Hãy kiểm tra lại mã, ví dụ H18.33.19-200110-0001.`,
    en: `There is no dossier with the code '${code}'. Check the code; one looks like H18.33.19-200110-0001.`,
  })
}

async function describe(db: ReadDb, { state, timeline }: DossierView): Promise<string> {
  const organisation = await loadOrganisation(db)
  const procedure = procedureOfVersion(await loadCatalogue(db), state.procedureVersionId)
  const unitName = (id: UnitId) =>
    findUnitOn(organisation, id, dayOf(state.lastAt))?.name ?? nameOfOld(organisation, id)
  return [
    `${state.code}  ${procedure?.name ?? ''}`,
    `Đơn vị: ${unitName(state.holderUnitId)} · ${channelName(state).vi}`,
    `Tình trạng: ${state.outcome === null ? phaseNames[state.phase].vi : outcomeNames[state.outcome].vi}`,
    `Hạn trả kết quả: ${state.dueAt === null ? 'không tính khi đang tạm dừng' : formatAppointment(state.dueAt)}`,
    '',
    ...timeline.map(describeEntry),
  ].join('\n')
}

function nameOfOld({ units }: Organisation, id: UnitId): string {
  return units.find((unit) => unit.id === id)?.name ?? ''
}

const eventNames = {
  accepted: 'Tiếp nhận',
  suspended: 'Tạm dừng',
  resumed: 'Tiếp tục giải quyết',
  extended: 'Gia hạn',
  apologised: 'Xin lỗi và hẹn lại',
  transferred: 'Bàn giao cho đơn vị kế thừa',
  finished: 'Kết thúc',
  routed: 'Chuyển bước',
  assigned: 'Giao việc',
  consulted: 'Lấy ý kiến đơn vị khác',
  answered: 'Đơn vị được hỏi trả lời',
  corrected: 'Sửa thông tin',
  handed_over: 'Trả kết quả',
  noted: 'Ghi chú',
} as const

function describeEntry({ event, action }: TimelineEntry): string {
  const detail = detailOf(event)
  const origin = action.origin === 'import' ? ' (nhập từ sổ)' : ''
  return `${formatMoment(event.at)}  ${eventNames[event.kind]}${detail === '' ? '' : `: ${detail}`}${origin}`
}

function detailOf(event: TimelineEntry['event']): string {
  switch (event.kind) {
    case 'accepted':
    case 'resumed':
    case 'extended':
      return `hạn ${formatAppointment(event.dueAt)}`
    case 'apologised':
      return `hẹn ${formatAppointment(event.promisedAt)}; hạn không đổi`
    case 'finished':
      return outcomeNames[event.outcome].vi
    default:
      return ''
  }
}
