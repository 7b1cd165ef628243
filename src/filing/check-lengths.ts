import { paperKey } from './check-papers.ts'
import type { FilingContent } from './content.ts'
import { type FieldFault, fault } from './field-fault.ts'

const longest: Readonly<Record<string, number>> = {
  fullName: 200,
  name: 500,
  legalGround: 500,
  authorityPaper: 500,
  exemption: 500,
  note: 2000,
  // TrichYeuHoSo of the national message holds a thousand characters.
  subject: 1000,
}
const longestElsewhere = 300

/** Fields that hold more than is kept of them: a pasted page is no name. */
export function checkLengths(content: FilingContent): readonly FieldFault[] {
  // Of answers the form says how long they may be.
  const { papers, form: _form, ...rest } = content
  return [...lengthFaults('', rest), ...papers.flatMap((paper) => lengthFaults(`${paperKey(papers, paper)}.`, paper))]
}

function lengthFaults(prefix: string, fields: object): readonly FieldFault[] {
  return Object.entries(fields).flatMap(([field, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return lengthFaults(`${prefix}${field}.`, value)
    const limit = longest[field] ?? longestElsewhere
    return typeof value === 'string' && value.length > limit ? [tooLong(`${prefix}${field}`, value.length, limit)] : []
  })
}

function tooLong(field: string, length: number, limit: number): FieldFault {
  return fault(
    field,
    `Dài ${length} ký tự, nhiều nhất là ${limit}. Hãy rút gọn.`,
    `${length} characters; ${limit} at most. Shorten it.`,
  )
}
