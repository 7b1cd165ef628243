import type { Text } from '#kernel/index.ts'
import type { FormDefinition, FormOption, FormPage } from '../definition.ts'

/** A form that the product ships with, and the procedure that it is for. */
export interface FormRow {
  /** The procedure's number in the reference catalogue. */
  readonly procedureId: number
  readonly definition: FormDefinition
}

export function text(vi: string, en: string): Text {
  return { vi, en }
}

export function option(value: string, vi: string, en: string): FormOption {
  return { value, label: { vi, en } }
}

export const yesNo: readonly FormOption[] = [option('co', 'Có', 'Yes'), option('khong', 'Không', 'No')]

export const sexes: readonly FormOption[] = [option('male', 'Nam', 'Male'), option('female', 'Nữ', 'Female')]

/** What the printed forms have their filer declare. */
const truthful: Text = {
  vi: 'Tôi cam đoan những điều khai trên là đúng sự thật và chịu trách nhiệm về lời khai của mình.',
  en: 'I declare that what I have stated is true and that I answer for it.',
}

/** The last page of a form: what its filer declares. */
export const declaration: FormPage = {
  key: 'cam-doan',
  title: text('Lời cam đoan', 'Declaration'),
  fields: [{ key: 'dung-su-that', kind: 'declaration', label: truthful }],
}
