import type { FieldFault, FilingContent } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import type { Form } from '../../shared/form.ts'
import { Radios } from '../radios.tsx'
import type { Applicant } from './applicant.ts'
import type { Draft } from './draft.ts'
import { myRole, personIn, personsFor, type Whom, whomOf, whoms } from './who.ts'

export const whomField = 'nop-cho'

const label: Text = { vi: 'Hồ sơ đứng tên ai?', en: 'Who owns the dossier?' }

const options: Readonly<Record<Whom, Text>> = {
  toi: { vi: 'Tôi', en: 'I do' },
  'nguoi-khac': {
    vi: 'Người khác (con, cha mẹ, người nhờ tôi nộp hộ)',
    en: 'Somebody else (a child, a parent, whoever asked me)',
  },
  'to-chuc': { vi: 'Doanh nghiệp, tổ chức', en: 'A business or organisation' },
}

const atCounter: Text = { vi: 'Người đang có mặt tại quầy', en: 'The person at the counter' }

interface WhomProps {
  readonly applicant: Applicant
  readonly errors: readonly FieldFault[]
  /** Of what is written already. */
  readonly draft?: Draft
  /** What is chosen where nothing is written yet. */
  readonly whom: Whom | undefined
}

/** For oneself, for somebody else, or for an organisation: said once, and shown on every page after. */
export function WhomFields({ applicant, errors, draft, whom }: WhomProps) {
  const { visit, officer } = applicant
  const chosen = draft === undefined ? whom : whomOf(draft.content)
  const labelOf = (each: Whom) => (each === 'toi' && officer ? atCounter : options[each])
  return (
    <Radios
      visit={visit}
      name={whomField}
      label={label}
      errors={errors}
      value={chosen ?? ''}
      options={whoms.map((value) => ({ value, text: labelOf(value) }))}
    />
  )
}

export function readWhom(form: Form): Whom | undefined {
  return whoms.find((each) => each === form.text(whomField))
}

/** The content for whoever was chosen; what is known of the one who fills the pages stays. */
export function withWhom({ content }: Draft, form: Form): FilingContent {
  const whom = readWhom(form)
  if (whom === undefined || whom === whomOf(content)) return content
  const me = { ...personIn(content, myRole(content)), relation: '', authorityPaper: '' }
  const isOther = whom !== 'toi' && whomOf(content) !== 'toi'
  const persons = personsFor(whom, me)
  const owner = isOther ? { ...content.owner, kind: persons.owner.kind } : persons.owner
  const asksAnew = content.visited.filter((slug) => slug !== 'chu-ho-so' && slug !== 'nguoi-nop')
  return { ...content, ...persons, owner, visited: asksAnew }
}
