import { type ClockEventKind, groundNames, outcomeNames } from '#dossier/index.ts'
import { formatDay } from '#kernel/index.ts'
import { sentence } from '../../../dossier/standing.ts'
import { appointment } from '../../../shared/formats.ts'
import { paperCounts } from '../paper-words.ts'
import type { Context, Tellers } from './tell.ts'

/** What moves the time of a dossier, in words. */
export const clockTellers: Tellers<ClockEventKind> = {
  accepted: ({ dueAt }, { say, line, language }) => ({
    head: say({ vi: 'Tiếp nhận', en: 'Accepted' }),
    lines: [line({ vi: 'Hẹn trả', en: 'Due' }, appointment(language, dueAt))],
  }),
  suspended: (event, context) => ({
    head: context.say(
      event.ground === undefined ? { vi: 'Tạm dừng', en: 'Suspended' } : sentence(groundNames[event.ground]),
    ),
    lines: [
      ...reasons(event, context),
      ...(event.items ?? []).map((item) => `• ${item.name} (${paperCounts(context.say, item)}): ${item.why}`),
      context.line(
        { vi: 'Bổ sung trước hết ngày', en: 'To be supplied by' },
        event.supplyBy && formatDay(event.supplyBy),
      ),
    ],
  }),
  resumed: ({ received, document, dueAt }, { say, line, language }) => ({
    head: say({ vi: 'Tiếp tục giải quyết', en: 'Resumed' }),
    lines: [
      line({ vi: 'Đã nhận', en: 'Received' }, received?.join('; ')),
      line(paper, document),
      line({ vi: 'Hạn mới', en: 'Newly due' }, appointment(language, dueAt)),
    ],
  }),
  extended: (event, context) => ({
    head: context.say({ vi: 'Gia hạn', en: 'Extended' }),
    lines: [
      context.line({ vi: 'Hạn mới', en: 'Newly due' }, appointment(context.language, event.dueAt)),
      ...reasons(event, context),
    ],
  }),
  apologised: (event, context) => ({
    head: context.say({ vi: 'Xin lỗi và hẹn lại', en: 'Apology, with a new day' }),
    lines: [
      context.line({ vi: 'Hẹn lại', en: 'Promised for' }, appointment(context.language, event.promisedAt)),
      ...reasons(event, context),
    ],
  }),
  transferred: ({ toUnitId }, { say, unit }) => ({
    head: say({ vi: 'Bàn giao cho đơn vị kế thừa', en: 'Handed over to the succeeding unit' }),
    lines: [unit(toUnitId)],
  }),
  finished: (event, context) => ({
    head: context.say(
      event.isStopped ? { vi: 'Dừng giải quyết', en: 'Stopped' } : sentence(outcomeNames[event.outcome]),
    ),
    lines: [context.line({ vi: 'Số', en: 'Number' }, event.resultNumber), ...reasons(event, context)],
  }),
}

const paper = { vi: 'Văn bản', en: 'Paper' }

interface Reasoned {
  readonly reason?: string
  readonly legalBasis?: string
  readonly document?: string
}

function reasons({ reason, legalBasis, document }: Reasoned, { line }: Context): readonly string[] {
  return [
    line({ vi: 'Lý do', en: 'Reason' }, reason),
    line({ vi: 'Căn cứ', en: 'Legal basis' }, legalBasis),
    line(paper, document),
  ]
}
