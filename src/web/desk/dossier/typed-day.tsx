import { atMinute, findPlainDate, type Instant, type PlainDate, type Text } from '#kernel/index.ts'
import { type FieldError, type FieldProps, TextField } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { typedOr } from './act.ts'

type DayProps = Omit<FieldProps, 'visit'> & { readonly visit: OfficerVisit; readonly start?: string }

/** A day, as people write it. */
export function DayField({ start = '', ...props }: DayProps) {
  return <TextField {...props} value={typedOr(props.visit, props.name, start)} inputMode="numeric" maxLength={10} />
}

const noDay: Text = {
  vi: 'Đây không phải ngày. Hãy nhập ngày/tháng/năm, ví dụ 05/12/2026.',
  en: 'This is no day. Enter day/month/year, such as 05/12/2026.',
}
const noTime: Text = {
  vi: 'Đây không phải giờ. Hãy nhập giờ:phút, ví dụ 16:30.',
  en: 'This is no time of day. Enter hour:minute, such as 16:30.',
}

/** The day in a field; undefined where nothing was typed; else what is wrong with it. */
export function readDay({ form }: OfficerVisit, field: string): PlainDate | FieldError | undefined {
  const text = form.text(field).trim()
  return text === '' ? undefined : (findPlainDate(text) ?? { field, message: noDay })
}

export const dayField = 'ngay'
export const timeField = 'gio'

/** A day and a time of day, by which somebody must act. */
export function MomentFields({ label, ...props }: DayProps) {
  return (
    <div class="moment">
      <DayField {...props} label={label} name={dayField} hint={{ vi: 'Ngày/tháng/năm', en: 'Day/month/year' }} />
      <TextField
        visit={props.visit}
        errors={props.errors}
        name={timeField}
        label={{ vi: 'Lúc', en: 'At' }}
        hint={{ vi: 'Giờ:phút', en: 'Hour:minute' }}
        value={typedOr(props.visit, timeField, '17:00')}
        inputMode="numeric"
        maxLength={5}
      />
    </div>
  )
}

/** The moment that was typed, or what is wrong with it. */
export function readMoment(visit: OfficerVisit): Instant | readonly FieldError[] {
  const day = readDay(visit, dayField) ?? { field: dayField, message: noDay }
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/u.exec(visit.form.text(timeField).trim()) ?? []
  const errors = [
    ...(typeof day === 'string' ? [] : [day]),
    ...(hour === '' ? [{ field: timeField, message: noTime }] : []),
  ]
  return typeof day === 'string' && errors.length === 0 ? atMinute(day, Number(hour) * 60 + Number(minute)) : errors
}
