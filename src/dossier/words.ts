import type { Text } from '#kernel/index.ts'
import type { CommandKind } from './command.ts'
import type { Channel, Outcome } from './event.ts'
import type { DossierPhase } from './state.ts'

/** What people call each command, phase, channel and outcome. */
export const commandNames: Readonly<Record<CommandKind, Text>> = {
  accept: { vi: 'tiếp nhận', en: 'accept' },
  suspend: { vi: 'tạm dừng', en: 'suspend' },
  resume: { vi: 'tiếp tục', en: 'resume' },
  extend: { vi: 'gia hạn', en: 'extend' },
  apologise: { vi: 'xin lỗi và hẹn lại', en: 'apologise for' },
  transfer: { vi: 'bàn giao', en: 'hand over' },
  finish: { vi: 'kết thúc', en: 'finish' },
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

export const outcomeNames: Readonly<Record<Outcome, Text>> = {
  issued: { vi: 'Đã có kết quả', en: 'result granted' },
  refused: { vi: 'Từ chối giải quyết', en: 'refused' },
  returned: { vi: 'Trả lại hồ sơ', en: 'returned' },
  withdrawn: { vi: 'Rút hồ sơ', en: 'withdrawn' },
}
