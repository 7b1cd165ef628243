import type { Instant, Slip, SlipBlock } from '#kernel/index.ts'
import { line, strongLine } from './applicant.ts'
import { momentWords } from './moment-words.ts'
import { type Requested, requestedLines } from './request.ts'
import { type Issue, sealHint, slipHead } from './slip-head.ts'
import type { SlipNames } from './slip-names.ts'

/** What form 05 says. */
export interface Stop extends Requested {
  readonly code: string
  readonly stoppedAt: Instant
  /** Who asked for it: the owner, or the agency itself. */
  readonly by: 'owner' | 'agency'
  /** Where the dossier was when it was stopped: `Thẩm định`. */
  readonly stage?: string
  readonly reason: string
  readonly legalBasis?: string
  /** What was paid. What of it is paid back is written by hand: nothing in the log says it. */
  readonly fee?: string
  /** Papers handed back. */
  readonly returned: readonly string[]
}

/** Form 05: thông báo dừng giải quyết hồ sơ. */
export function stopSlip(stop: Stop, issue: Issue, names: SlipNames): Slip {
  const { unit } = names.officeOn(issue.unitId, issue.day)
  return {
    ...slipHead('stop', issue, names),
    blocks: [
      { kind: 'paragraph', text: `${unit} thông báo dừng giải quyết hồ sơ sau đây:` },
      ...requestedLines('Hồ sơ của', stop, names),
      line('Người đề nghị dừng', stop.by === 'owner' ? 'chủ hồ sơ (rút hồ sơ)' : unit),
      line('Giai đoạn giải quyết', stop.stage),
      line('Thời điểm dừng', momentWords(stop.stoppedAt)),
      strongLine('Lý do', stop.reason),
      ...(stop.legalBasis === undefined ? [] : [line('Căn cứ', stop.legalBasis)]),
      line('Phí, lệ phí', stop.fee),
      line('Hoàn trả phí, lệ phí', undefined),
      ...returnedLines(stop.returned),
    ],
    signatures: [
      { title: 'NGƯỜI NHẬN THÔNG BÁO', hint: '(Ký và ghi rõ họ tên)' },
      { title: 'THỦ TRƯỞNG CƠ QUAN', hint: sealHint },
    ],
    notes: [],
  }
}

function returnedLines(returned: readonly string[]): readonly SlipBlock[] {
  if (returned.length === 0) return [line('Giấy tờ trả lại', undefined)]
  return [
    { kind: 'paragraph', text: 'Giấy tờ trả lại:' },
    { kind: 'list', items: returned },
  ]
}
