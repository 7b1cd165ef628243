import { z } from 'zod'
import {
  dayOf,
  dayOfWeek,
  findPlainDate,
  formatAppointment,
  formatDay,
  formatTime,
  type Instant,
  instantFromEpochMs,
  type PlainDate,
  type Text,
  weekdayName,
} from '#kernel/index.ts'

/** A moment, kept as milliseconds. */
export const moment = z.int().transform(instantFromEpochMs)

/** A day, kept as ISO 8601 writes it. */
export const day = z.string().transform((text, context): PlainDate => {
  const found = findPlainDate(text)
  if (found !== undefined) return found
  context.addIssue(`'${text}' is not a day`)
  return z.NEVER
})

/** The matter that a message is about. */
export const matter = {
  /** What its filer calls it: the reference of a filing, or the code of a dossier. */
  code: z.string(),
  procedure: z.string(),
  unit: z.string(),
  /** Of the page that shows it, with the secret that opens it. */
  path: z.string(),
}

export interface Matter {
  readonly code: string
  readonly procedure: string
  readonly unit: string
  readonly path: string
}

/** The sentence in which an e-mail names its matter. */
export function matterText({ code, procedure, unit }: Matter): Text {
  return {
    vi: `Hồ sơ: ${code}\nThủ tục: ${procedure}\nNơi giải quyết: ${unit}`,
    en: `Dossier: ${code}\nProcedure: ${procedure}\nOffice: ${unit}`,
  }
}

/** Where a matter is followed. */
export function followLink({ path }: Matter) {
  return { path, label: { vi: 'Xem hồ sơ', en: 'See the dossier' } }
}

const englishWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `17:00 thứ Tư 08/04/2020`. */
export function appointment(at: Instant): Text {
  return { vi: formatAppointment(at), en: `${formatTime(at)} on ${dayText(dayOf(at)).en}` }
}

/** `thứ Tư 08/04/2020`: a day on which somebody must come or act. */
export function dayText(on: PlainDate): Text {
  return { vi: `${weekdayName(on)} ${formatDay(on)}`, en: `${englishWeekdays[dayOfWeek(on) - 1]} ${formatDay(on)}` }
}
