import {
  type FieldId,
  type Instant,
  instant,
  type ProcedureVersionId,
  plainDate,
  type Table,
  type UnitId,
} from '#kernel/index.ts'
import { type BookLine, registerBookTable, slipNames } from '#slip/index.ts'
import { referenceCatalogue } from '../../src/catalogue/reference/index.ts'
import { referenceOrganisation } from '../../src/organisation/reference/index.ts'

// Persons, addresses and numbers are invented.
const names = slipNames({ organisation: referenceOrganisation, catalogue: referenceCatalogue })
const tuanGiao = 126 as UnitId
const hour = 3_600_000
const start = instant('2026-11-02T08:15:00+07:00')

const owners = [
  ['Lò Văn Pánh', 'Bản Có, xã Tuần Giáo, tỉnh Điện Biên'],
  ['Hợp tác xã Nông nghiệp và Dịch vụ tổng hợp Thanh niên Pú Nhung', 'Bản Phiêng Pi, xã Pú Nhung'],
  ['Vàng Thị Dính', 'Bản Tỏa Tình'],
] as const

const running = {
  phase: 'running',
  finishedAt: null,
  outcome: null,
  handedOverAt: null,
  handedOverBy: null,
  handOverDocument: null,
  receiver: null,
} as const

function line(index: number): BookLine {
  const [person, address] = owners[index % owners.length] ?? owners[0]
  const after = (hours: number) => (start + (index * 7 + hours) * hour) as Instant
  const finished = { phase: 'finished', finishedAt: after(50), handedOverAt: after(60), receiver: person } as const
  const ends = [
    { ...finished, outcome: 'issued', handedOverBy: 'counter', handOverDocument: null },
    { ...running, promisedAt: after(96) },
    { ...finished, outcome: 'refused', handedOverBy: 'post', handOverDocument: 'EV123456789VN' },
    { ...running, dueAt: after(120) },
  ] as const
  const entry = {
    code: `H18.76-2611${String(2 + Math.floor(index / 3)).padStart(2, '0')}-${String((index % 3) + 1).padStart(4, '0')}`,
    unitId: tuanGiao,
    holderUnitId: tuanGiao,
    procedureVersionId: (index % 3 === 1 ? 1202 : 403) as ProcedureVersionId,
    fieldId: 111 as FieldId,
    channel: 'in_person',
    acceptedAt: after(0),
    dueAt: after(72),
    promisedAt: null,
    lastAt: after(60),
    promisedDueAt: after(72),
    firstStep: 'handle',
    routedAt: null,
    sets: 1,
    person,
    address,
    phone: '0900 000 001',
    ...(ends[index % ends.length] ?? ends[0]),
  } as const
  return { entry, passedOnAt: after(0) }
}

/** Form 07 with what is hard to lay out: long names, a postal number, notes, and a second page. */
export const sampleBook: Table = registerBookTable(
  Array.from({ length: 9 }, (_, index) => line(index)),
  {
    unitId: tuanGiao,
    period: { from: plainDate('2026-11-01'), to: plainDate('2026-11-30') },
    volume: '01/2026',
  },
  names,
)
