import type { Text } from '#kernel/index.ts'

/** Occasions of the law, as they are named after "Nghỉ" and "Nghỉ bù". */
export const occasions = {
  newYear: { vi: 'Tết Dương lịch', en: "New Year's Day" },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year (Tết)' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Day" },
  victory: { vi: 'lễ Chiến thắng', en: 'Victory Day' },
  labour: { vi: 'lễ Quốc tế Lao động', en: "International Workers' Day" },
  nationalDay: { vi: 'lễ Quốc khánh', en: 'National Day' },
  cultureDay: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' },
} as const satisfies Record<string, Text>

/** Weekdays off (`MM-DD`) by occasion; `inLieu`: for an occasion that fell on a weekend. */
type DaysOff = Partial<Record<keyof typeof occasions, string>>

export interface NationalYear {
  readonly year: number
  readonly decidedOn: string
  readonly source: string
  readonly off: DaysOff
  readonly inLieu?: DaysOff
}

/**
 * Days off of officials, 2020–2026, and who decided them when. Data, to be corrected and continued by rows in the database.
 * Where the notice was not found, its day is the first of December before: by then such notices are out.
 */
export const nationalYears: readonly NationalYear[] = [
  {
    year: 2020,
    decidedOn: '2019-12-01',
    source: 'Bảng ngày nghỉ năm 2020; chưa tra được ngày của văn bản',
    off: {
      newYear: '01-01',
      tet: '01-23 01-24 01-27 01-28 01-29',
      hungKings: '04-02',
      victory: '04-30',
      labour: '05-01',
      nationalDay: '09-02',
    },
  },
  {
    year: 2021,
    decidedOn: '2020-12-01',
    source: 'Bảng ngày nghỉ năm 2021; chưa tra được ngày của văn bản',
    off: {
      newYear: '01-01',
      tet: '02-10 02-11 02-12 02-15 02-16',
      hungKings: '04-21',
      victory: '04-30',
      nationalDay: '09-02 09-03',
    },
    inLieu: { labour: '05-03' },
  },
  {
    year: 2022,
    decidedOn: '2022-01-11',
    source: 'Công văn 245 của Văn phòng Chính phủ ngày 11/01/2022',
    off: { tet: '01-31 02-01 02-02 02-03 02-04', nationalDay: '09-01 09-02' },
    inLieu: { newYear: '01-03', hungKings: '04-11', victory: '05-02', labour: '05-03' },
  },
  {
    year: 2023,
    decidedOn: '2022-12-01',
    source: 'Văn bản 8056/VPCP-KGVX ngày 01/12/2022',
    off: { tet: '01-20 01-23 01-24 01-25 01-26', labour: '05-01', nationalDay: '09-01' },
    inLieu: { newYear: '01-02', hungKings: '05-02', victory: '05-03', nationalDay: '09-04' },
  },
  {
    year: 2024,
    decidedOn: '2023-11-03',
    source: 'Văn bản 8662/VPCP-KGVX ngày 03/11/2023',
    off: {
      newYear: '01-01',
      tet: '02-08 02-09 02-12 02-13 02-14',
      hungKings: '04-18',
      victory: '04-30',
      labour: '05-01',
      nationalDay: '09-02 09-03',
    },
  },
  {
    year: 2025,
    decidedOn: '2024-11-26',
    source: 'Văn bản 8726/VPCP-KGVX ngày 26/11/2024',
    off: {
      newYear: '01-01',
      tet: '01-27 01-28 01-29 01-30 01-31',
      hungKings: '04-07',
      victory: '04-30',
      labour: '05-01',
      nationalDay: '09-01 09-02',
    },
  },
  {
    year: 2026,
    decidedOn: '2025-12-01',
    source: 'Bảng ngày nghỉ năm 2026; chưa tra được ngày của văn bản',
    off: {
      newYear: '01-01',
      tet: '02-16 02-17 02-18 02-19 02-20',
      victory: '04-30',
      labour: '05-01',
      nationalDay: '09-01 09-02',
    },
    inLieu: { hungKings: '04-27' },
  },
]

/** A holiday decided by itself, after the list of its year. */
export const laterHolidays = [
  {
    day: '2026-11-24',
    occasion: 'cultureDay',
    decidedOn: '2026-07-01',
    source: 'Nghị quyết 28/2026/QH16, hiệu lực từ 01/07/2026',
  },
] as const

/** Working days exchanged (hoán đổi): `off` is a weekday off, `worked` the Saturday that makes up for it. */
export const exchanges = [
  {
    off: '2024-04-29',
    worked: '2024-05-04',
    decidedOn: '2024-04-12',
    source: 'Công văn 2450/VPCP-KGVX ngày 12/04/2024',
  },
  {
    off: '2025-05-02',
    worked: '2025-04-26',
    decidedOn: '2024-11-26',
    source: 'Văn bản 8726/VPCP-KGVX ngày 26/11/2024',
  },
  {
    off: '2026-01-02',
    worked: '2026-01-10',
    decidedOn: '2025-12-25',
    source: 'Văn bản 12729/VPCP-KGVX ngày 25/12/2025',
  },
  {
    off: '2026-08-31',
    worked: '2026-08-22',
    decidedOn: '2025-12-01',
    source: 'Bảng ngày nghỉ năm 2026; chưa tra được ngày của văn bản',
  },
] as const

/** The usual week of one-stop desks. */
export const ordinaryWeek = {
  weekdays: [1, 2, 3, 4, 5],
  validFrom: '2000-01-01',
  sessions: '07:30-11:30,13:00-17:00',
} as const
