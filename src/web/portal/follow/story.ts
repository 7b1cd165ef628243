import { type Process, stepOf } from '#catalogue/index.ts'
import { type DossierEvent, deliveryNames, type EventKind, type TimelineEntry } from '#dossier/index.ts'
import { formatDay, type Instant, type Text, type UnitId } from '#kernel/index.ts'
import { appointment } from '../../shared/formats.ts'
import type { Language } from '../../shared/language.ts'

/** What the words of a story need to name. */
export interface Names {
  readonly language: Language
  readonly process: Process
  readonly unit: (id: UnitId, at: Instant) => string
}

/** Something that happened, in a citizen's words. */
export interface Told {
  readonly head: Text
  /** Details, empty ones left out. */
  readonly lines: readonly string[]
}

type Tellers = {
  readonly [Kind in EventKind]: (
    event: Extract<DossierEvent, { kind: Kind }>,
    names: Names,
    entry: TimelineEntry,
  ) => Told | undefined
}

/**
 * What happened, for the person whose dossier it is; undefined for what is the office's own business: notes, what officers tell
 * each other, and questions to another unit beyond that there was one. Reasons are told where the law has them told.
 */
export function storyOf(entry: TimelineEntry, names: Names): Told | undefined {
  const teller = tellers[entry.event.kind] as Tellers['noted'] | Tellers['accepted']
  const told = (teller as (event: DossierEvent, names: Names, entry: TimelineEntry) => Told | undefined)(
    entry.event,
    names,
    entry,
  )
  return told && { ...told, lines: told.lines.filter((line) => line !== '') }
}

const tellers: Tellers = {
  accepted: ({ unitId, at, dueAt }, names) => ({
    head: { vi: 'Cơ quan đã nhận hồ sơ', en: 'The unit has accepted the dossier' },
    lines: [names.unit(unitId, at), due(names, dueAt)],
  }),
  suspended: ({ ground, reason, legalBasis, supplyBy }, names) => ({
    head: ground === undefined ? halted : halts[ground],
    lines: [
      why(names, reason),
      basis(names, legalBasis),
      supplyBy === undefined ? '' : say(names, { vi: 'Trước hết ngày', en: 'By the end of' }, formatDay(supplyBy)),
    ],
  }),
  resumed: ({ dueAt, received }, names) => ({
    head: { vi: 'Hồ sơ được làm tiếp', en: 'It goes on' },
    lines: [
      received === undefined ? '' : say(names, { vi: 'Đã nhận:', en: 'Received:' }, received.join(', ')),
      due(names, dueAt),
    ],
  }),
  extended: ({ dueAt, reason, legalBasis }, names) => ({
    head: { vi: 'Thời hạn được kéo dài theo luật', en: 'The time is extended as a law provides' },
    lines: [why(names, reason), basis(names, legalBasis), due(names, dueAt)],
  }),
  apologised: ({ promisedAt, reason }, names) => ({
    head: { vi: 'Cơ quan xin lỗi vì chậm và hẹn lại', en: 'The unit apologises for being late, with a new day' },
    lines: [
      why(names, reason),
      say(names, { vi: 'Hẹn lại', en: 'Promised for' }, appointment(names.language, promisedAt)),
    ],
  }),
  transferred: ({ toUnitId, at }, names) => ({
    head: { vi: 'Hồ sơ chuyển sang cơ quan kế tiếp', en: 'It has moved to the succeeding unit' },
    lines: [names.unit(toUnitId, at)],
  }),
  finished: ({ outcome, isStopped, reason, legalBasis, resultNumber }, names) => ({
    head: isStopped === true ? stopped : ends[outcome],
    lines: [
      why(names, outcome === 'withdrawn' ? undefined : reason),
      basis(names, legalBasis),
      resultNumber === undefined ? '' : say(names, { vi: 'Số', en: 'Number' }, resultNumber),
    ],
  }),
  routed: ({ step }, { process }) => {
    const name = stepOf(process, step)?.name ?? { vi: step, en: step }
    return { head: { vi: `Chuyển sang bước “${name.vi}”`, en: `On to the step “${name.en}”` }, lines: [] }
  },
  assigned: ({ assignee }, _names, { before }) => {
    if (assignee === null) return undefined
    const head = before?.assignee
      ? { vi: 'Hồ sơ được giao cho cán bộ khác', en: 'It was given to another officer' }
      : { vi: 'Đã có cán bộ nhận làm', en: 'An officer has taken it' }
    return { head, lines: [] }
  },
  consulted: ({ unitId, at }, names) => ({
    head: { vi: 'Hỏi ý kiến cơ quan khác', en: 'Another unit is asked for its opinion' },
    lines: [names.unit(unitId, at), names.language === 'vi' ? 'Thời hạn vẫn tính' : 'The clock runs on'],
  }),
  answered: () => ({
    head: { vi: 'Cơ quan được hỏi đã trả lời', en: 'The unit that was asked has answered' },
    lines: [],
  }),
  corrected: ({ reason }, names) => ({
    head: { vi: 'Thông tin ghi trong hồ sơ được sửa', en: 'Something recorded was put right' },
    lines: [why(names, reason)],
  }),
  handed_over: ({ by }, { language }) => ({
    head: { vi: 'Đã trả kết quả', en: 'The result was handed over' },
    lines: [deliveryNames[by][language]],
  }),
  noted: () => undefined,
}

const halted: Text = { vi: 'Tạm dừng, thời hạn dừng lại', en: 'Paused; the time limit is paused too' }
const halts = {
  supplement: {
    vi: 'Cơ quan đề nghị bạn bổ sung giấy tờ, thời hạn dừng lại',
    en: 'The unit asks you for papers; the time limit is paused',
  },
  'financial-duty': {
    vi: 'Chờ nộp thuế, phí theo thông báo, thời hạn dừng lại',
    en: 'A tax or fee is to be paid; the time limit is paused',
  },
  statutory: { vi: 'Tạm dừng theo quy định của luật', en: 'Paused as the law provides' },
} satisfies Record<string, Text>
const ends = {
  issued: { vi: 'Đã có kết quả', en: 'The result is ready' },
  refused: { vi: 'Cơ quan từ chối giải quyết', en: 'The unit has refused it' },
  returned: { vi: 'Cơ quan trả lại hồ sơ', en: 'The unit has returned it' },
  withdrawn: { vi: 'Hồ sơ được rút theo đề nghị', en: 'It was withdrawn as asked for' },
} satisfies Record<string, Text>
const stopped: Text = { vi: 'Cơ quan dừng giải quyết hồ sơ', en: 'The unit has stopped it' }

function say({ language }: Names, label: Text, value: string): string {
  return `${label[language]} ${value}`
}

function due(names: Names, at: Instant): string {
  return say(names, { vi: 'Hẹn trả', en: 'Due' }, appointment(names.language, at))
}

function why(names: Names, reason: string | undefined): string {
  return reason === undefined ? '' : say(names, { vi: 'Lý do:', en: 'Reason:' }, reason)
}

function basis(names: Names, legalBasis: string | undefined): string {
  return legalBasis === undefined ? '' : say(names, { vi: 'Căn cứ:', en: 'Legal basis:' }, legalBasis)
}
