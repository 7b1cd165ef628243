import { type Decision, normalise, ok, refuse } from '#kernel/index.ts'

/** Number and symbol of a letter (`394/UBND-VP`); a number below 10 gets its zero, as decree 30/2020/NĐ-CP has it. */
export function parseLetterNumber(text: string): Decision<string> {
  const match = /^(?:Số:?\s*)?0*([1-9]\d{0,5})\s*\/\s*([\p{Lu}\d][\p{Lu}\d&.-]*(?:\/?[\p{Lu}\d&.-]+)*)$/u.exec(
    normalise(text),
  )
  if (match) return ok(`${(match[1] ?? '').padStart(2, '0')}/${match[2]}`)
  return refuse('letter-number', {
    vi: `'${text}' không phải là số, ký hiệu công văn. Hãy ghi số, dấu gạch chéo và ký hiệu viết hoa, ví dụ 394/UBND-VP.`,
    en: `'${text}' is not a letter's number and symbol. Write the number, a slash and the symbol in capitals, such as 394/UBND-VP.`,
  })
}
