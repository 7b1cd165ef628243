import { deleteDraft, refuseFiling, withdrawFiling } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { Screen } from './screen.ts'
import { stepOrder } from './step-order.ts'
import { answerStep, answerStepRefused, type Step } from './step-page.tsx'
import { FieldNotes, TypedField } from './typed-field.tsx'

/** Reasons that come again and again, as the slip prints them: in Vietnamese. */
const usualReasons = [
  'Thủ tục không thuộc thẩm quyền giải quyết của cơ quan này.',
  'Hồ sơ không đáp ứng yêu cầu, điều kiện theo quy định.',
  'Quá thời hạn bổ sung đã yêu cầu mà chưa nộp đủ giấy tờ.',
  'Giấy tờ có dấu hiệu tẩy xóa, sửa chữa hoặc không còn giá trị.',
  'Yêu cầu này đã được tiếp nhận ở một hồ sơ khác.',
]

const words = {
  usual: { vi: 'Lý do thường gặp', en: 'Usual reasons' },
  other: { vi: 'Lý do khác, ghi ở dưới', en: 'Another one, given below' },
  reason: { vi: 'Lý do cụ thể', en: 'The reason in detail' },
  basis: { vi: 'Căn cứ pháp luật (điều, khoản, văn bản)', en: 'Provision of law' },
  whyBack: { vi: 'Lý do người nộp rút', en: 'Why it is taken back' },
} satisfies Record<string, Text>

export const refusalStep: Step = {
  verb: 'refuse',
  at: 'refuseFiling',
  title: { vi: 'Từ chối tiếp nhận', en: 'Refuse to receive' },
  lead: {
    vi: 'Phiếu từ chối (mẫu 03) nêu lý do và căn cứ, in được ngay sau đó. Thiếu giấy tờ thì yêu cầu bổ sung, không từ chối.',
    en: 'Form 03 gives reason and ground and can be printed at once. What lacks papers is to be supplemented, not refused.',
  },
  button: { vi: 'Từ chối tiếp nhận, in phiếu', en: 'Refuse, print the slip' },
  Fields: RefusalFields,
}

function RefusalFields({ screen }: { screen: Screen }) {
  const { say, form } = screen.visit
  return (
    <>
      <fieldset class="choice choice--column" id="usual">
        <legend>{say(words.usual)}</legend>
        {usualReasons.map((reason) => (
          <label lang="vi">
            <input type="radio" name="usual" value={reason} checked={form.text('usual') === reason} /> {reason}
          </label>
        ))}
        <label>
          <input type="radio" name="usual" value="" checked={form.text('usual') === ''} /> {say(words.other)}
        </label>
      </fieldset>
      <TextArea screen={screen} name="reason" label={words.reason} />
      <TypedField screen={screen} name="legalBasis" label={say(words.basis)} value={form.text('legalBasis')} />
    </>
  )
}

export const answerRefusal = (visit: OfficerVisit): Promise<Response> => answerStep(visit, refusalStep)

export async function takeRefusal(visit: OfficerVisit): Promise<Response> {
  const { form } = visit
  const ordered = await stepOrder(visit, refusalStep)
  if (ordered instanceof Response) return ordered
  const usual = usualReasons.find((reason) => reason === form.text('usual')) ?? ''
  const reason = [usual, form.text('reason').trim()].filter((part) => part !== '').join(' ')
  const refused = await refuseFiling(visit.deps, { ...ordered.order, reason, legalBasis: form.text('legalBasis') })
  if (refused.ok) return seeOther(visit.paths.filing(refused.value.id, { xong: 'tu-choi' }))
  return answerStepRefused(visit, { ...refusalStep, opened: ordered.opened }, refused)
}

export const withdrawalStep: Step = {
  verb: 'withdraw',
  at: 'withdrawFiling',
  title: { vi: 'Người nộp rút hồ sơ', en: 'The filer takes it back' },
  lead: {
    vi: 'Chỉ ghi khi chính người nộp yêu cầu. Giấy tờ đã nhận được trả lại.',
    en: 'Only where the filer asks for it. What was handed in is given back.',
  },
  button: { vi: 'Ghi việc rút hồ sơ', en: 'Record that it is taken back' },
  Fields: ({ screen }) => <TextArea screen={screen} name="reason" label={words.whyBack} />,
}

export const answerWithdrawal = (visit: OfficerVisit): Promise<Response> => answerStep(visit, withdrawalStep)

export async function takeWithdrawal(visit: OfficerVisit): Promise<Response> {
  const ordered = await stepOrder(visit, withdrawalStep)
  if (ordered instanceof Response) return ordered
  const withdrawn = await withdrawFiling(visit.deps, { ...ordered.order, reason: visit.form.text('reason') })
  if (withdrawn.ok) return seeOther(visit.paths.filing(withdrawn.value.id, { xong: 'rut' }))
  return answerStepRefused(visit, { ...withdrawalStep, opened: ordered.opened }, withdrawn)
}

export const deletionStep: Step = {
  verb: 'delete',
  at: 'deleteDraft',
  title: { vi: 'Xóa bản nháp', en: 'Delete the draft' },
  lead: {
    vi: 'Bản nháp và các tệp đính kèm bị xóa hẳn, không lấy lại được.',
    en: 'The draft and its files are gone for good.',
  },
  button: { vi: 'Xóa bản nháp', en: 'Delete the draft' },
  Fields: () => null,
}

export const answerDeletion = (visit: OfficerVisit): Promise<Response> => answerStep(visit, deletionStep)

export async function takeDeletion(visit: OfficerVisit): Promise<Response> {
  const ordered = await stepOrder(visit, deletionStep)
  if (ordered instanceof Response) return ordered
  const gone = await deleteDraft(visit.deps, ordered.order)
  if (gone.ok) return seeOther(visit.paths.reception({ xong: 'xoa' }))
  return answerStepRefused(visit, { ...deletionStep, opened: ordered.opened }, gone)
}

function TextArea({ screen, name, label }: { screen: Screen; name: string; label: Text }) {
  const isWrong = screen.errors.some(({ field }) => field === name)
  return (
    <div class={`typed${isWrong ? ' typed--wrong' : ''}`}>
      <label class="govuk-label" for={name}>
        {screen.visit.say(label)}
      </label>
      <textarea
        id={name}
        name={name}
        class="govuk-input text-area"
        rows={3}
        aria-describedby={isWrong ? `${name}-error` : undefined}
      >
        {screen.visit.form.text(name)}
      </textarea>
      <FieldNotes screen={screen} name={name} />
    </div>
  )
}
