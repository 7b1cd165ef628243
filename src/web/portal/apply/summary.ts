import type { Delivery, PersonTyped } from '#filing/index.ts'
import { describeAnswers } from '#form/index.ts'
import { isBlank, type Text } from '#kernel/index.ts'
import type { Draft } from './draft.ts'
import { personControls } from './owner-step.tsx'
import { deliveryNames } from './result-step.tsx'
import { ownerFields } from './step-faults.ts'
import type { Step } from './steps.ts'
import { myRole, personIn, type Whom, whomOf } from './who.ts'

/** One answer as it is read again. */
export interface Row {
  readonly label: Text
  readonly lines: readonly Text[]
  /** Somebody's own words, the same in every language. */
  readonly isTyped: boolean
}

const whomNames: Readonly<Record<Whom, Text>> = {
  toi: { vi: 'Chính người nộp', en: 'The person filing' },
  'nguoi-khac': { vi: 'Người khác', en: 'Somebody else' },
  'to-chuc': { vi: 'Doanh nghiệp, tổ chức', en: 'A business or organisation' },
}

/** What was answered on one page. */
export function rowsOf(draft: Draft, step: Step): readonly Row[] {
  const { content } = draft
  switch (step.kind) {
    case 'whom':
      return [{ label: { vi: 'Hồ sơ đứng tên', en: 'Owner' }, lines: [whomNames[whomOf(content)]], isTyped: false }]
    case 'owner':
      return ownerFields[content.owner.kind].map((field) => typed(personControls[field].label, content.owner[field]))
    case 'filer':
      return filerRows(personIn(content, myRole(content)))
    case 'form':
      return formRows(draft, step.page.key)
    case 'paper':
      return paperRows(draft, step.number)
    case 'result':
      return resultRows(draft)
  }
}

function typed(label: Text, text: string): Row {
  return { label, lines: [{ vi: text, en: text }], isTyped: true }
}

function filerRows(me: PersonTyped): readonly Row[] {
  return [
    typed({ vi: 'Bạn là', en: 'You are' }, me.relation),
    typed(personControls.fullName.label, me.fullName),
    typed(personControls.identityNumber.label, me.identityNumber),
    typed({ vi: 'Giấy ủy quyền', en: 'Power of attorney' }, me.authorityPaper),
  ]
}

function formRows({ form, content, files }: Draft, page: string): readonly Row[] {
  if (form === undefined) return []
  const sections = describeAnswers(form.definition, content.form?.answers ?? {}).filter((each) => each.page === page)
  const isOne = sections.length === 1
  return sections.flatMap(({ title, rows }) =>
    rows.map(({ label, lines, kind }) => ({
      label: isOne ? label : { vi: `${title.vi}: ${label.vi}`, en: `${title.en}: ${label.en}` },
      lines: kind === 'file' ? lines.map(({ vi }) => nameOfFile(files, vi)) : lines,
      isTyped: lines.every(({ vi, en }) => vi === en),
    })),
  )
}

/** A file that is not there any more, such as one in which a scanner found something, is said to be gone. */
function nameOfFile(files: Draft['files'], id: string): Text {
  const name = files.find((file) => file.id === id)?.name
  return name === undefined ? { vi: 'Tệp không còn', en: 'The file is gone' } : { vi: name, en: name }
}

function paperRows({ files, procedure }: Draft, number: number): readonly Row[] {
  const sent = files.filter(({ paper }) => paper === number)
  const label = { vi: 'Ảnh, tệp đã gửi', en: 'Photos, files' }
  const bring = { vi: 'Mang bản giấy đến quầy', en: 'The paper is brought to the desk' }
  const isBrought = sent.length === 0 && procedure.papers[number - 1]?.isRequired === true
  const lines = isBrought ? [bring] : sent.map(({ name }) => ({ vi: name, en: name }))
  return [{ label, lines, isTyped: !isBrought }]
}

function resultRows({ content }: Draft): readonly Row[] {
  const { phone, email } = personIn(content, myRole(content))
  const { delivery, deliveryAddress, owner } = content
  const to = isBlank(deliveryAddress) ? owner.address : deliveryAddress
  return [
    typed({ vi: 'Số điện thoại để báo tin', en: 'Telephone for news' }, phone),
    typed({ vi: 'Thư điện tử', en: 'E-mail' }, email),
    { label: { vi: 'Nhận kết quả', en: 'The result' }, lines: [nameOf(delivery)], isTyped: false },
    ...(delivery === 'post' ? [typed({ vi: 'Địa chỉ nhận', en: 'Sent to' }, to)] : []),
  ]
}

function nameOf(delivery: Delivery): Text {
  return deliveryNames[delivery]
}
