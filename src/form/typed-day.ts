import { findPlainDate, type PlainDate, tidy } from '#kernel/index.ts'

/** The day that somebody typed: `5/9/1987`, `5-9-1987`, `5.9.1987`, or on a keypad without a stroke `05091987`. */
export function findTypedDay(text: string): PlainDate | undefined {
  const typed = tidy(text)
  const digits = /^(\d{2})(\d{2})(\d{4})$/u.exec(typed)
  if (digits) return findPlainDate(digits.slice(1).join('/'))
  return findPlainDate(/^\d{1,2}([-. ])\d{1,2}\1\d{4}$/u.test(typed) ? typed.replace(/[-. ]/gu, '/') : typed)
}
