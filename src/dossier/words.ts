import type { Text } from '#kernel/index.ts'
import type { CommandKind } from './command.ts'
import type { Channel, Ground, Outcome, Receiver } from './event.ts'
import type { Delivery } from './reception.ts'
import type { DossierPhase } from './state.ts'

/** What people call each command, as a verb. */
export const commandNames: Readonly<Record<CommandKind, Text>> = {
  accept: { vi: 'tiếp nhận', en: 'accept' },
  suspend: { vi: 'tạm dừng', en: 'suspend' },
  resume: { vi: 'tiếp tục', en: 'resume' },
  extend: { vi: 'gia hạn', en: 'extend' },
  apologise: { vi: 'xin lỗi và hẹn lại', en: 'apologise for' },
  transfer: { vi: 'bàn giao', en: 'transfer' },
  finish: { vi: 'kết thúc', en: 'finish' },
  route: { vi: 'chuyển bước', en: 'move on' },
  assign: { vi: 'nhận hoặc giao việc', en: 'assign' },
  reassign: { vi: 'chuyển người xử lý', en: 'reassign' },
  consult: { vi: 'lấy ý kiến', en: 'consult another unit on' },
  answer: { vi: 'trả lời ý kiến', en: 'give an opinion on' },
  correct: { vi: 'sửa thông tin', en: 'correct' },
  'hand-over': { vi: 'trả kết quả', en: 'hand over the result of' },
  note: { vi: 'ghi chú', en: 'add a note to' },
}

export const phaseNames: Readonly<Record<DossierPhase, Text>> = {
  running: { vi: 'đang giải quyết', en: 'running' },
  suspended: { vi: 'đang tạm dừng', en: 'suspended' },
  finished: { vi: 'đã kết thúc', en: 'finished' },
}

export const channelNames: Readonly<Record<Channel, Text>> = {
  online: { vi: 'Trực tuyến', en: 'online' },
  in_person: { vi: 'Trực tiếp', en: 'in person' },
  postal: { vi: 'Bưu chính công ích', en: 'by public post' },
}

/** How it came in, honestly: help given to a citizen who files online is told. */
export function channelName({
  channel,
  isAssisted,
}: {
  readonly channel: Channel
  readonly isAssisted: boolean
}): Text {
  return isAssisted
    ? { vi: 'Trực tuyến, cán bộ hỗ trợ nộp', en: 'online, with an officer’s help' }
    : channelNames[channel]
}

export const outcomeNames: Readonly<Record<Outcome, Text>> = {
  issued: { vi: 'Đã có kết quả', en: 'result granted' },
  refused: { vi: 'Từ chối giải quyết', en: 'refused' },
  returned: { vi: 'Trả lại hồ sơ', en: 'returned' },
  withdrawn: { vi: 'Rút hồ sơ', en: 'withdrawn' },
}

export const groundNames: Readonly<Record<Ground, Text>> = {
  supplement: { vi: 'Chờ bổ sung hồ sơ', en: 'waiting for supplements' },
  'financial-duty': { vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'waiting for a financial duty' },
  statutory: { vi: 'Tạm dừng theo luật chuyên ngành', en: 'halted as a law provides' },
}

export const deliveryNames: Readonly<Record<Delivery, Text>> = {
  counter: { vi: 'Tại quầy', en: 'at the counter' },
  post: { vi: 'Qua bưu chính công ích', en: 'by public post' },
  electronic: { vi: 'Bản điện tử', en: 'electronically' },
}

export const personRoleNames: Readonly<Record<Receiver, Text>> = {
  owner: { vi: 'Chủ hồ sơ', en: 'owner' },
  filer: { vi: 'Người nộp', en: 'filer' },
  proxy: { vi: 'Người được uỷ quyền', en: 'proxy' },
}
