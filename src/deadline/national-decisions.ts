import { formatDay, type PlainDate, plainDate, type Text, weekdayName } from '#kernel/index.ts'
import type { CalendarDecisions, DecidedDay } from './decisions.ts'
import {
  exchanges,
  laterHolidays,
  type NationalYear,
  nationalYears,
  occasions,
  ordinaryWeek,
} from './national-years.ts'
import { parseSessions } from './session.ts'

const ordinarySessions = parseSessions(ordinaryWeek.sessions)

/** The national calendar 2020–2026 as decisions for all units: what a new system begins with. */
export function nationalDecisions(): CalendarDecisions {
  return {
    years: nationalYears.map(({ year, decidedOn, source }) => ({ year, decidedOn: plainDate(decidedOn), source })),
    weeks: ordinaryWeek.weekdays.map((weekday) => ({
      unitId: null,
      weekday,
      validFrom: plainDate(ordinaryWeek.validFrom),
      validTo: null,
      sessions: ordinarySessions,
    })),
    days: [...nationalYears.flatMap(holidaysOf), ...laterHolidays.map(laterHoliday), ...exchanges.flatMap(exchanged)],
  }
}

interface Decided {
  readonly decidedOn: string
  readonly source: string
}

function dayOff({ decidedOn, source }: Decided, day: PlainDate, reason: Text): DecidedDay {
  return { unitId: null, day, sessions: [], reason, decidedOn: plainDate(decidedOn), source }
}

function holidaysOf(year: NationalYear): readonly DecidedDay[] {
  const daysOff = (days: NationalYear['off'], reasonOf: (occasion: Text) => Text) =>
    occasionNames.flatMap((name) =>
      (days[name] ?? '')
        .split(' ')
        .filter((monthDay) => monthDay !== '')
        .map((monthDay) => dayOff(year, plainDate(`${year.year}-${monthDay}`), reasonOf(occasions[name]))),
    )
  return [...daysOff(year.off, holiday), ...daysOff(year.inLieu ?? {}, dayInLieu)]
}

const occasionNames = ['newYear', 'tet', 'hungKings', 'victory', 'labour', 'nationalDay', 'cultureDay'] as const

function holiday(occasion: Text): Text {
  return { vi: `Nghỉ ${occasion.vi}`, en: occasion.en }
}

function dayInLieu(occasion: Text): Text {
  return { vi: `Nghỉ bù ${occasion.vi}`, en: `Day off in lieu of ${occasion.en}` }
}

function laterHoliday(decided: (typeof laterHolidays)[number]): DecidedDay {
  return dayOff(decided, plainDate(decided.day), holiday(occasions[decided.occasion]))
}

function exchanged(exchange: (typeof exchanges)[number]): readonly DecidedDay[] {
  const off = plainDate(exchange.off)
  const worked = plainDate(exchange.worked)
  const free = {
    vi: `Nghỉ hoán đổi với ${weekdayName(worked)} ${formatDay(worked)}`,
    en: `Day off exchanged for Saturday ${formatDay(worked)}`,
  }
  const makeUp = {
    vi: `Làm bù cho ${weekdayName(off)} ${formatDay(off)}`,
    en: `Worked in exchange for ${formatDay(off)}`,
  }
  return [dayOff(exchange, off, free), { ...dayOff(exchange, worked, makeUp), sessions: ordinarySessions }]
}
