import type { Change } from '#dossier/index.ts'
import type { Action } from '#identity/index.ts'
import { type Decision, ok, refuse, type Text } from '#kernel/index.ts'
import type { Form } from '../../shared/form.ts'

/** Fields by which a deed is told more closely. */
export type DeedField = 'holder' | 'step' | 'result' | 'reason' | 'note' | 'text'

/** Their names in the form. */
export const fieldNames: Readonly<Record<DeedField, string>> = {
  holder: 'nguoi-giu',
  step: 'buoc',
  result: 'so-ket-qua',
  reason: 'ly-do',
  note: 'loi-nhan',
  text: 'noi-dung',
}

/** Whom to give to nobody in particular: an account has no underscore. */
export const pool = '_chung'

/** Something that can be done to many dossiers at once. */
export interface Deed {
  readonly name: Text
  /** What the button says. */
  readonly press: Text
  /** What became of a dossier to which it was done. */
  readonly done: Text
  readonly action: Action
  readonly fields: readonly DeedField[]
  /** The command that the form asks for by `account`; refused where something in the form is wrong. */
  readonly command: (form: Form, account: string) => Decision<Change['command']>
}

const text = (form: Form, field: DeedField) => form.text(fieldNames[field]).trim()

function noteOf(form: Form): { readonly note?: string } {
  const note = text(form, 'note')
  return note === '' ? {} : { note }
}

export const deeds = {
  nhan: {
    name: { vi: 'Nhận việc về mình', en: 'Take as my work' },
    press: { vi: 'Nhận việc', en: 'Take' },
    done: { vi: 'Bạn giữ.', en: 'You hold it.' },
    action: 'dossier.assign',
    fields: [],
    command: (_form, account) => ok({ kind: 'assign', assignee: account }),
  },
  giao: {
    name: { vi: 'Giao cho người khác', en: 'Give to a colleague' },
    press: { vi: 'Giao việc', en: 'Give' },
    done: { vi: 'Đã giao.', en: 'Given.' },
    action: 'dossier.assign',
    fields: ['holder', 'note'],
    command: (form) => {
      const holder = text(form, 'holder')
      if (holder === '') return holderMissing
      return ok({ kind: 'assign', assignee: holder === pool ? null : holder, ...noteOf(form) })
    },
  },
  chuyen: {
    name: { vi: 'Chuyển việc người khác đang giữ', en: 'Move what a colleague holds' },
    press: { vi: 'Chuyển việc', en: 'Move' },
    done: { vi: 'Đã chuyển.', en: 'Moved.' },
    action: 'dossier.reassign',
    fields: ['holder', 'reason'],
    command: (form) => {
      const [holder, reason] = [text(form, 'holder'), text(form, 'reason')]
      if (holder === '') return holderMissing
      if (reason === '') return missing('reason', { vi: 'Chưa ghi lý do chuyển việc.', en: 'The reason is missing.' })
      return ok({ kind: 'reassign', assignee: holder === pool ? null : holder, reason })
    },
  },
  buoc: {
    name: { vi: 'Chuyển bước', en: 'Move to another step' },
    press: { vi: 'Chuyển bước', en: 'Move' },
    done: { vi: 'Đã chuyển bước.', en: 'Moved on.' },
    action: 'dossier.route',
    fields: ['step', 'note'],
    command: (form) => {
      const step = text(form, 'step')
      if (step === '') return missing('step', { vi: 'Chưa chọn bước chuyển đến.', en: 'No step is chosen.' })
      return ok({ kind: 'route', step, ...noteOf(form) })
    },
  },
  ky: {
    name: { vi: 'Ký, kết thúc bằng kết quả', en: 'Sign and finish with the result' },
    press: { vi: 'Ký', en: 'Sign' },
    done: { vi: 'Đã ký; kết quả chờ trả.', en: 'Signed; its result waits to be handed over.' },
    action: 'dossier.finish',
    fields: ['result'],
    command: (form) => {
      const resultNumber = text(form, 'result')
      return ok({ kind: 'finish', outcome: 'issued', ...(resultNumber !== '' && { resultNumber }) })
    },
  },
  'ghi-chu': {
    name: { vi: 'Ghi chú', en: 'Add a note' },
    press: { vi: 'Ghi chú', en: 'Add the note' },
    done: { vi: 'Đã ghi chú.', en: 'Noted.' },
    action: 'dossier.note',
    fields: ['text'],
    command: (form) => {
      const said = text(form, 'text')
      if (said === '') return missing('text', { vi: 'Chưa ghi nội dung.', en: 'The text is missing.' })
      return ok({ kind: 'note', text: said })
    },
  },
} as const satisfies Readonly<Record<string, Deed>>

export type DeedName = keyof typeof deeds
export const deedNames = Object.keys(deeds) as readonly DeedName[]

/** The deed of that name in a form; undefined where none was chosen. */
export function deedNamed(name: string): DeedName | undefined {
  return deedNames.find((known) => known === name)
}

/** Which field a refusal of `command` is about; undefined where it is about none. */
export function faultyField({ code }: { readonly code: string }): string | undefined {
  const field = (Object.keys(fieldNames) as readonly DeedField[]).find((each) => code === `${each}-missing`)
  return field === undefined ? undefined : fieldNames[field]
}

function missing(field: DeedField, message: Text): Decision<never> {
  return refuse(`${field}-missing`, message)
}

const holderMissing = missing('holder', { vi: 'Chưa chọn giao cho ai.', en: 'Nobody is chosen to give it to.' })
