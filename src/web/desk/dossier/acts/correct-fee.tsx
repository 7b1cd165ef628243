import type { Reception } from '#dossier/index.ts'
import { checkFee } from '#filing/index.ts'
import { formatCount, type Text } from '#kernel/index.ts'
import { TextField } from '../../../shared/field.tsx'
import type { OfficerVisit } from '../../officer-visit.ts'
import { type ActProps, typedOr } from '../act.ts'
import type { OpenDossier } from '../open-dossier.ts'
import type { Filled } from './correct-reception.tsx'

type Fee = Reception['fee']

const names = {
  due: { vi: 'Phí, lệ phí phải thu (đồng)', en: 'Fee due (đồng)' },
  paid: { vi: 'Đã thu (đồng)', en: 'Taken (đồng)' },
  receiptNumber: { vi: 'Số biên lai', en: 'Receipt number' },
  exemption: { vi: 'Căn cứ miễn, giảm (nếu có)', en: 'Ground of exemption (if any)' },
} satisfies Record<keyof NonNullable<Fee>, Text>

const parts = ['due', 'paid', 'receiptNumber', 'exemption'] as const

/** What was charged and taken, as recorded. */
export function FeeFields({ fee, ...props }: ActProps & { readonly fee: Fee }) {
  return (
    <div class="pairs">
      {parts.map((part) => (
        <TextField
          {...props}
          name={`fee.${part}`}
          label={names[part]}
          value={typedOr(props.visit, `fee.${part}`, shown(fee, part))}
          inputMode={part === 'due' || part === 'paid' ? 'numeric' : 'text'}
          maxLength={300}
        />
      ))}
    </div>
  )
}

function shown(fee: Fee, part: (typeof parts)[number]): string {
  const value = fee?.[part]
  return typeof value === 'number' ? formatCount(value) : (value ?? '')
}

/** The fee as typed, held against the catalogue as on reception; one that nobody touched is not judged again. */
export function readFee({ form }: OfficerVisit, { state, procedure }: OpenDossier): Filled<Fee> {
  const was = state.reception?.fee
  if (parts.every((part) => form.text(`fee.${part}`) === shown(was, part))) return { errors: [], value: was }
  const text = (part: (typeof parts)[number]) => form.text(`fee.${part}`)
  const fee = {
    due: text('due'),
    paid: text('paid'),
    receiptNumber: text('receiptNumber'),
    exemption: text('exemption'),
  }
  const { errors, value } = checkFee({ fee, channel: state.channel }, procedure)
  const isNothing = value !== undefined && value.due === 0 && value.paid === 0 && value.exemption === undefined
  return { errors, value: isNothing ? undefined : value }
}
