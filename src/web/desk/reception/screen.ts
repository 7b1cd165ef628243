import type { Procedure } from '#catalogue/index.ts'
import { calendarOf, type DueDate, dueDate } from '#deadline/index.ts'
import {
  type Checked,
  type CheckedContent,
  checkContent,
  type EarlierPerson,
  type FieldFault,
  type FilingContent,
  type FilingRole,
} from '#filing/index.ts'
import type { Decision, Refusal } from '#kernel/index.ts'
import { type SlipEntry, slipsOfFiling } from '#slip/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { contextOf, type Opened } from './open-filing.ts'

/** A filing as its page shows it. */
export interface Screen extends Opened {
  readonly visit: OfficerVisit
  /** What stands in the fields: as saved, or as typed where it came back. */
  readonly content: FilingContent
  /** Undefined where it is not chosen, or not in force today. */
  readonly procedure: Procedure | undefined
  /** What is wrong, said beside the fields; empty until somebody tried to go on. */
  readonly errors: readonly FieldFault[]
  readonly warnings: readonly FieldFault[]
  /** When the result would be due, were it accepted now. */
  readonly due: Decision<DueDate> | undefined
  /** What is still wrong, whether or not it is shown yet. */
  readonly checked: Checked<CheckedContent>
  /** Why what was sent was not done, as a whole. */
  readonly refusal?: Refusal
  /** The filing as somebody else has saved it meanwhile: what was typed is compared with it. */
  readonly isStale?: boolean
  /** What the system knows of the person whose number was looked up. */
  readonly found?: Found
  /** Forms 02 and 03 that there are to print. */
  readonly slips: readonly SlipEntry[]
}

/** The newest details known of the person whose number was looked up; undefined where there are none. */
export interface Found {
  readonly whose: FilingRole
  readonly earlier: EarlierPerson | undefined
}

export interface Shown {
  readonly content: FilingContent
  readonly errors?: readonly FieldFault[]
  readonly refusal?: Refusal
  readonly isStale?: boolean
  readonly found?: Found
}

export async function screenOf(visit: OfficerVisit, opened: Opened, shown: Shown): Promise<Screen> {
  const { content } = shown
  const context = await contextOf(visit, opened, content)
  const checked = checkContent(content, context)
  const { procedure } = context
  const slips = opened.filing === undefined ? [] : await slipsOfFiling(visit.deps.db, opened.filing)
  const due = procedure && (await foreseenDue(visit, opened, procedure))
  // A form that nobody has touched yet is not told what it lacks.
  const isUntouched = opened.filing === undefined && shown.errors === undefined && shown.found === undefined
  const warnings = isUntouched ? [] : checked.warnings
  return { errors: [], ...opened, ...shown, visit, procedure, checked, warnings, due, slips }
}

async function foreseenDue(
  visit: OfficerVisit,
  { unitId }: Opened,
  { limit, policy }: Procedure,
): Promise<Decision<DueDate>> {
  const { calendars } = await visit.reference()
  return dueDate(calendarOf(calendars, unitId), { acceptedAt: visit.deps.clock.now(), limit, policy })
}
