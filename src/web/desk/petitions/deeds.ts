import { type HandlingKind, type PetitionState, petitionTransitions } from '#feedback/index.ts'
import type { Text } from '#kernel/index.ts'

/** Something that can be done to a petition: where its form is, and how it is called. */
export interface Deed {
  readonly slug: string
  readonly kind: HandlingKind
  readonly title: Text
  readonly lead: Text
  readonly button: Text
  /** Said once it is done. */
  readonly done: Text
}

/** What usually comes first stands first. */
export const deeds: readonly Deed[] = [
  {
    slug: 'tiep-nhan',
    kind: 'taken',
    title: { vi: 'Tiếp nhận để trả lời', en: 'Accept it, to answer' },
    lead: {
      vi: 'Thuộc thẩm quyền của đơn vị mình. Người gửi được báo, và chờ câu trả lời.',
      en: 'It is for this unit to decide. Its sender is told, and waits for the answer.',
    },
    button: { vi: 'Tiếp nhận', en: 'Accept it' },
    done: { vi: 'Đã tiếp nhận.', en: 'Accepted.' },
  },
  {
    slug: 'tra-loi',
    kind: 'answered',
    title: { vi: 'Trả lời', en: 'Answer' },
    lead: {
      vi: 'Câu trả lời đến người gửi. Bản công khai, bỏ thông tin cá nhân, làm ở bước sau.',
      en: 'The answer goes to its sender. What everybody will read, without anything personal, is the next step.',
    },
    button: { vi: 'Gửi câu trả lời', en: 'Send the answer' },
    done: { vi: 'Đã trả lời. Việc còn lại: công khai câu trả lời.', en: 'Answered. What is left: to publish it.' },
  },
  {
    slug: 'cong-khai',
    kind: 'published',
    title: { vi: 'Công khai câu trả lời', en: 'Publish the answer' },
    lead: {
      vi: 'Mọi người đọc được hai phần dưới đây. Bỏ tên, địa chỉ, số điện thoại, mã hồ sơ và điều khiến người khác nhận ra người gửi.',
      en: 'Everybody can read these two. Take out names, addresses, telephone numbers, codes, and what would tell others who sent it.',
    },
    button: { vi: 'Công khai', en: 'Publish' },
    done: { vi: 'Đã công khai câu trả lời.', en: 'The answer is published.' },
  },
  {
    slug: 'hoi-them',
    kind: 'asked',
    title: { vi: 'Yêu cầu nói rõ thêm', en: 'Ask for more' },
    lead: {
      vi: 'Người gửi được báo và trả lời trên trang của mình; thời hạn tính lại từ khi có câu trả lời đó.',
      en: 'Its sender is told and answers on the page that follows it; the limits count anew from then.',
    },
    button: { vi: 'Gửi yêu cầu', en: 'Ask' },
    done: { vi: 'Đã yêu cầu người gửi nói rõ thêm.', en: 'Its sender was asked for more.' },
  },
  {
    slug: 'chuyen',
    kind: 'forwarded',
    title: { vi: 'Chuyển cơ quan có thẩm quyền', en: 'Forward it' },
    lead: {
      vi: 'Đơn vị trong tỉnh nhận ngay trên hệ thống này, thời hạn tính từ đầu. Cơ quan khác: chuyển theo văn bản của bạn; ở đây ghi lại việc chuyển.',
      en: 'A unit that works here has it at once, and its limits begin. For any other authority, send your letter; this records it.',
    },
    button: { vi: 'Chuyển', en: 'Forward' },
    done: { vi: 'Đã chuyển.', en: 'Forwarded.' },
  },
  {
    slug: 'tu-choi',
    kind: 'refused',
    title: { vi: 'Không tiếp nhận', en: 'Do not accept it' },
    lead: {
      vi: 'Ví dụ: đã trả lời trước đó, là khiếu nại hay tố cáo, không có nội dung. Nêu lý do và nơi người gửi nên đến.',
      en: 'Such as: answered before, an appeal or denunciation, nothing in it. Say why, and where its sender should turn.',
    },
    button: { vi: 'Gửi lý do không tiếp nhận', en: 'Send the reason' },
    done: { vi: 'Đã báo lý do không tiếp nhận.', en: 'Its sender was told why it is not accepted.' },
  },
]

/** What can be done in this state. */
export function deedsIn(state: PetitionState): readonly Deed[] {
  return deeds.filter(({ kind }) => petitionTransitions[kind].from.includes(state))
}
