import type { Procedure } from '#catalogue/index.ts'
import type { PlainDate } from '#kernel/index.ts'
import { isValidOn } from '#kernel/index.ts'
import type { Unit } from '#organisation/index.ts'
import { checkFee, type FeeTaken } from './check-fee.ts'
import { checkForm, type FormContext } from './check-form.ts'
import { checkLengths } from './check-lengths.ts'
import { checkManner } from './check-manner.ts'
import { checkPapers, type HandedIn } from './check-papers.ts'
import { checkPersons, type FilingPerson } from './check-persons.ts'
import type { FilingContent } from './content.ts'
import { type Checked, type FieldFault, fault } from './field-fault.ts'

/** What a filing's content is held against. */
export interface ContentContext {
  /** The version in force today of the procedure that the content names; undefined when there is none. */
  readonly procedure: Procedure | undefined
  /** The unit that receives, as it is today; undefined when it no longer is. */
  readonly unit: Unit | undefined
  readonly today: PlainDate
  /** Numbers of papers of which a file is attached, or which the form filled in online is. */
  readonly filed: readonly number[]
  /** Whether an officer is writing it: it was not handed in by somebody else before. */
  readonly isDraft: boolean
  /** The form that was filled in; undefined where there was none. */
  readonly form?: FormContext | undefined
}

/** A filing's content, found whole: what a dossier is accepted with. */
export interface CheckedContent {
  readonly procedure: Procedure
  readonly persons: readonly FilingPerson[]
  readonly papers: readonly HandedIn[]
  readonly fee: FeeTaken
  readonly sets: number
}

/**
 * Everything that is wrong with a filing's content, each beside its field, all at once. Errors keep it from being accepted,
 * warnings only tell; `value` is there when there is no error. Pure.
 */
export function checkContent(content: FilingContent, context: ContentContext): Checked<CheckedContent> {
  const persons = checkPersons(content, context.today)
  const lengths = checkLengths(content)
  const { procedure } = context
  const refused = procedureFaults(content, context)
  if (procedure === undefined || refused.length > 0)
    return { errors: [...refused, ...persons.errors, ...lengths], warnings: persons.warnings }
  const papers = checkPapers(content, procedure, context.filed)
  const fee = checkFee(content, procedure)
  const manner = checkManner(content, procedure, context.isDraft)
  const parts = [persons, papers, fee, manner]
  const errors = [...parts.flatMap((part) => part.errors), ...lengths]
  const warnings = parts.flatMap((part) => part.warnings)
  const found = { persons: persons.value, papers: papers.value, fee: fee.value, sets: manner.value }
  return isWhole(found) && errors.length === 0
    ? { errors, warnings, value: { procedure, ...found } }
    : { errors, warnings }
}

/**
 * What keeps a filing from being handed in: who asks, for what, and how. Papers and money are for the officer to judge, who can
 * ask for what is missing. Errors and warnings as in `checkContent`; the value is the procedure.
 */
export function checkSubmission(content: FilingContent, context: ContentContext): Checked<Procedure> {
  const persons = checkPersons(content, context.today)
  const { procedure } = context
  const refused = procedureFaults(content, context)
  const manner = procedure === undefined ? undefined : checkManner(content, procedure, context.isDraft)
  const answers = checkForm(content.form, context.form)
  const errors = [...refused, ...persons.errors, ...(manner?.errors ?? []), ...answers, ...checkLengths(content)]
  const warnings = [...persons.warnings, ...(manner?.warnings ?? [])]
  return procedure !== undefined && errors.length === 0 ? { errors, warnings, value: procedure } : { errors, warnings }
}

type Found = { readonly [Part in Exclude<keyof CheckedContent, 'procedure'>]: CheckedContent[Part] | undefined }

function isWhole(found: Found): found is Omit<CheckedContent, 'procedure'> {
  return Object.values(found).every((part) => part !== undefined)
}

function procedureFaults(
  { procedureId }: FilingContent,
  { procedure, unit, today }: ContentContext,
): readonly FieldFault[] {
  const field = 'procedureId'
  if (procedureId === null) return [fault(field, 'Hãy chọn thủ tục.', 'Choose the procedure.')]
  if (procedure === undefined || !isValidOn(procedure, today))
    return [
      fault(
        field,
        'Thủ tục này không còn hiệu lực hôm nay. Hãy chọn thủ tục đang có hiệu lực.',
        'This procedure is not in force today. Choose one that is.',
      ),
    ]
  if (unit === undefined)
    return [fault(field, 'Đơn vị này hôm nay không còn tiếp nhận hồ sơ.', 'This unit receives nothing any more.')]
  if (procedure.levels.includes(unit.level)) return []
  return [
    fault(
      field,
      `${unit.name} không giải quyết thủ tục này. Hãy hướng dẫn người nộp đến cấp có thẩm quyền.`,
      `${unit.name} does not resolve this procedure. Direct the person to the level that does.`,
    ),
  ]
}
