import type { ComponentChildren } from 'preact'
import type { AddressTyped, AnswerValue, FieldFault, FormField, Places, RowTyped } from '#form/index.ts'
import { TextArea } from '../../shared/controls.tsx'
import type { Visit } from '../../shared/visit.ts'
import { AddressQuestion } from './address-question.tsx'
import { ChecksQuestion, DeclarationQuestion } from './checks-question.tsx'
import { FileQuestion } from './file-question.tsx'
import { labelled } from './labelled.ts'
import { SimpleQuestion } from './simple-question.tsx'
import { TableQuestion } from './table-question.tsx'

/** What every question of a page needs besides its field. */
export interface QuestionFrame {
  readonly visit: Visit
  readonly faults: readonly FieldFault[]
  readonly places: Places
  /** How files are shown and sent, where the page knows better than a plain control. */
  readonly files?: (asked: FilesAsked) => ComponentChildren
}

export interface FilesAsked {
  readonly field: FormField
  readonly name: string
  readonly ids: readonly string[]
}

export interface QuestionProps<Kind extends FormField['kind'] = FormField['kind']> {
  readonly frame: QuestionFrame
  readonly field: Extract<FormField, { readonly kind: Kind }>
  readonly name: string
}

/** One question of a form with what stands in it. */
export function Question({ frame, field, name, value }: QuestionProps & { readonly value: AnswerValue }) {
  const props = { frame, name }
  switch (field.kind) {
    case 'address':
      return <AddressQuestion {...props} field={field} address={value as AddressTyped} />
    case 'table':
      return <TableQuestion {...props} field={field} rows={value as readonly RowTyped[]} />
    case 'choices':
      return <ChecksQuestion {...props} field={field} values={value as readonly string[]} />
    case 'file':
      return <FileQuestion {...props} field={field} ids={value as readonly string[]} />
    case 'declaration':
      return <DeclarationQuestion {...props} field={field} value={value as string} />
    case 'long-text':
      return <TextArea {...labelled(frame, field, name)} value={value as string} rows={4} />
    default:
      return <SimpleQuestion {...props} field={field} value={value as string} />
  }
}
