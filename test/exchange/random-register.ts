import fc from 'fast-check'
import { formatInstant, instant, instantFromEpochMs } from '#kernel/index.ts'

const start = instant('2020-01-10T08:00:00+07:00')
const quarter = 90 * 86_400_000

/** Names that an earlier system might have had: some known, most not, some that need quotes, some in decomposed letters. */
const unitName = fc.constantFrom(
  'UBND Xã Phình Sáng',
  'UBND Xã Mới',
  'UBND huyện "Cũ", tỉnh Nào Đó',
  'Sở Việc Lạ',
  'Trạm y tế số 1; khu 2',
  'UBND Phường Đông'.normalize('NFD'),
)
const fieldName = fc.constantFrom('Chứng thực', 'Lĩnh vực "khác"', 'Đất, nước, rừng', 'Việc nhỏ')
const procedureName = fc.constantFrom('Chứng thực chữ ký', 'Cấp "giấy" A, B', 'Thủ tục 😀', 'Một việc')

const dossier = fc.record({
  unit: unitName,
  field: fieldName,
  procedure: procedureName,
  channel: fc.constantFrom('online', 'in_person', 'postal'),
  after: fc.integer({ min: 0, max: quarter }),
  dueAfter: fc.option(fc.integer({ min: 0, max: quarter })),
  steps: fc.array(
    fc.record({
      choice: fc.nat(4),
      wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 * 86_400_000 })),
      dueAfter: fc.option(fc.integer({ min: 0, max: quarter })),
      outcome: fc.constantFrom('issued', 'refused', 'returned', 'withdrawn'),
      unit: unitName,
    }),
    { maxLength: 7 },
  ),
})
type Dossier = typeof dossier extends fc.Arbitrary<infer T> ? T : never

interface Row {
  readonly at: number
  readonly cells: readonly string[]
}

/** A register that is right, of dossiers that live whatever lives the rules allow. Its lines stand in order of time. */
export const randomRegister: fc.Arbitrary<string> = fc
  .array(dossier, { minLength: 1, maxLength: 30 })
  .map((dossiers) => {
    const rows = dossiers
      .flatMap((each, index) => rowsOf(each, `X/${index}-"${index % 3}"`))
      .sort((a, b) => a.at - b.at)
    const lines = rows.map(({ cells }) => cells.map(quoted).join(','))
    return ['code,at,event,unit,field,procedure,channel,due_at,outcome', ...lines, ''].join('\n')
  })

const choices: Record<'running' | 'suspended' | 'finished', readonly string[]> = {
  running: ['suspended', 'extended', 'apologised', 'finished', 'transferred'],
  suspended: ['resumed', 'apologised', 'finished', 'transferred'],
  finished: [],
}
const phaseAfter: Readonly<Record<string, keyof typeof choices>> = {
  suspended: 'suspended',
  resumed: 'running',
  finished: 'finished',
}

function rowsOf({ unit, field, procedure, channel, after, dueAfter, steps }: Dossier, code: string): readonly Row[] {
  const acceptedAt = start + after
  const due = dueAfter === null ? '' : moment(acceptedAt + dueAfter)
  const accepted = [code, moment(acceptedAt), 'accepted', unit, field, procedure, channel, due, '']
  const rows: Row[] = [{ at: acceptedAt, cells: accepted }]
  let [at, phase, holder] = [acceptedAt, 'running' as keyof typeof choices, unit]
  for (const step of steps) {
    const event = choices[phase][step.choice]
    if (event === undefined || (event === 'transferred' && step.unit === holder)) continue
    at += step.wait
    rows.push({ at, cells: [code, moment(at), event, ...valuesOf(event, step, acceptedAt)] })
    phase = phaseAfter[event] ?? phase
    if (event === 'transferred') holder = step.unit
  }
  return rows
}

/** The columns from `unit` on. */
function valuesOf(event: string, step: Dossier['steps'][number], acceptedAt: number): readonly string[] {
  const due = moment(acceptedAt + (step.dueAfter ?? 0))
  if (event === 'transferred') return [step.unit, '', '', '', '', '']
  if (event === 'finished') return ['', '', '', '', '', step.outcome]
  if (event === 'suspended') return ['', '', '', '', '', '']
  return ['', '', '', '', event === 'resumed' && step.dueAfter === null ? '' : due, '']
}

function moment(ms: number): string {
  return formatInstant(instantFromEpochMs(ms))
}

function quoted(cell: string): string {
  return /[",]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
