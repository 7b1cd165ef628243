import type { FilingContent } from '#filing/index.ts'
import { isBlank, type Text } from '#kernel/index.ts'
import { TextField } from '../../shared/field.tsx'
import type { Form } from '../../shared/form.ts'
import { Radios } from '../radios.tsx'
import { UploadPaper } from '../upload/upload-paper.tsx'
import { PersonField, readPerson } from './owner-step.tsx'
import type { StepProps } from './step-fields.tsx'
import { myRole, personIn, whomOf } from './who.ts'

/** Relations by which one files for another, as they are kept; the last of each makes one a proxy. */
const relations = {
  'nguoi-khac': [
    { vi: 'Cha, mẹ', en: 'Parent' },
    { vi: 'Con', en: 'Child' },
    { vi: 'Vợ, chồng', en: 'Husband or wife' },
    { vi: 'Ông, bà, anh, chị, em', en: 'Grandparent, brother or sister' },
    { vi: 'Người giám hộ', en: 'Guardian' },
    { vi: 'Hàng xóm, người quen', en: 'Neighbour, acquaintance' },
    { vi: 'Người được ủy quyền', en: 'Proxy, by a power of attorney' },
  ],
  'to-chuc': [
    { vi: 'Người đại diện theo pháp luật', en: 'Legal representative' },
    { vi: 'Nhân viên được giao đi nộp', en: 'Employee who was sent' },
    { vi: 'Người được ủy quyền', en: 'Proxy, by a power of attorney' },
  ],
} as const satisfies Record<string, readonly Text[]>

const proxy = 'Người được ủy quyền'

const words = {
  relation: { vi: 'Bạn là gì của chủ hồ sơ?', en: 'What are you to the owner?' },
  paper: { vi: 'Giấy ủy quyền', en: 'Power of attorney' },
  paperHint: {
    vi: 'Chỉ ghi nếu có: số, ngày, nơi chứng thực. Được ủy quyền thì phải ghi.',
    en: 'Only where there is one: number, day, who certified it. A proxy has to give it.',
  },
  photo: {
    vi: 'Ảnh chụp giấy ủy quyền hoặc giấy tờ về quan hệ (nếu có)',
    en: 'Photo of it, or of a paper that shows the relation (if any)',
  },
} satisfies Record<string, Text>

/** What one is to the owner, and by which paper one may file. */
export function FilerFields({ applicant, draft, errors }: Omit<StepProps, 'step'>) {
  const { visit } = applicant
  const { content, files } = draft
  const role = myRole(content)
  const me = personIn(content, role)
  const asked = (['fullName', 'identityNumber'] as const).filter(
    (field) => isBlank(me[field]) || visit.query.has('sua') || errors.some((each) => each.field === `${role}.${field}`),
  )
  const choices = relations[whomOf(content) === 'to-chuc' ? 'to-chuc' : 'nguoi-khac']
  return (
    <>
      <Radios
        visit={visit}
        name={`${role}.relation`}
        label={words.relation}
        errors={errors}
        value={me.relation}
        options={choices.map((text) => ({ value: text.vi, text }))}
      />
      {asked.map((field) => (
        <PersonField {...{ visit, errors, field }} of={role} person={me} isOther={false} />
      ))}
      <TextField
        visit={visit}
        errors={errors}
        name={`${role}.authorityPaper`}
        label={words.paper}
        hint={words.paperHint}
        value={me.authorityPaper}
        maxLength={300}
      />
      <p>{visit.say(words.photo)}</p>
      <UploadPaper
        visit={visit}
        paper={{ number: 0, name: words.paper.vi }}
        files={files}
        faults={errors}
        fileAddress={(id) => applicant.at.file(draft.filing.id, id)}
      />
    </>
  )
}

/** A proxy stands in a role of its own; whoever becomes or ceases to be one keeps the rest. */
export function withFiler({ content }: { readonly content: FilingContent }, form: Form): FilingContent {
  const role = myRole(content)
  if (role === 'owner') return content
  const me = readPerson(form, role, personIn(content, role))
  const isProxy = me.relation === proxy
  return { ...content, filer: isProxy ? null : me, proxy: isProxy ? me : null }
}
