import type { ProcedureId } from '#kernel/index.ts'
import type { Conditions } from '../conditions.ts'
import { referenceCatalogue } from './index.ts'

/** By code of procedure. A text of law that is named was written from memory of it, as limits are (docs/decisions/0018). */
const conditions: Readonly<Record<string, Conditions>> = {
  '1.001193': {
    items: [
      'Cha hoặc mẹ đi đăng ký trong 60 ngày từ ngày sinh con; không đi được thì ông, bà, người thân thích khác hoặc người đang nuôi dưỡng trẻ đi thay.',
      'Đăng ký tại xã, phường nơi cha hoặc mẹ cư trú.',
    ],
    legalBasis: 'Luật Hộ tịch 60/2014/QH13, Điều 13 và Điều 15',
  },
  '1.000894': {
    items: [
      'Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi.',
      'Hai người tự nguyện quyết định.',
      'Không ai bị mất năng lực hành vi dân sự.',
      'Không ai đang có vợ hoặc có chồng; không phải kết hôn giả tạo, tảo hôn, cưỡng ép, lừa dối.',
      'Không cùng dòng máu về trực hệ, không có họ trong phạm vi ba đời; không phải và chưa từng là cha, mẹ nuôi với con nuôi, cha chồng với con dâu, mẹ vợ với con rể, cha dượng hoặc mẹ kế với con riêng.',
    ],
    legalBasis: 'Luật Hôn nhân và gia đình 52/2014/QH13, Điều 5 và Điều 8',
  },
  '1.000656': {
    items: [
      'Vợ, chồng, con, cha, mẹ hoặc người thân thích khác đi đăng ký trong 15 ngày từ ngày có người chết.',
      'Đăng ký tại xã, phường nơi cư trú cuối cùng của người chết.',
    ],
    legalBasis: 'Luật Hộ tịch 60/2014/QH13, Điều 32 và Điều 33',
  },
  '1.004873': {
    items: [
      'Xin tại xã, phường nơi thường trú; người không có nơi thường trú thì xin tại nơi đăng ký tạm trú.',
      'Người đã từng có vợ hoặc có chồng phải có giấy tờ chứng minh đã ly hôn, hoặc người kia đã chết.',
    ],
    legalBasis: 'Nghị định 123/2015/NĐ-CP, Điều 21 và Điều 22',
  },
  '2.000635': {
    items: ['Ai cũng xin được trích lục về sự kiện hộ tịch của mình, không phụ thuộc nơi cư trú.'],
    legalBasis: 'Luật Hộ tịch 60/2014/QH13, Điều 63',
  },
  '1.004884': {
    items: [
      'Đã đăng ký khai sinh trước ngày 01/01/2016, mà sổ hộ tịch và bản chính giấy khai sinh đều bị mất.',
      'Người được đăng ký lại còn sống khi nộp.',
    ],
    legalBasis: 'Nghị định 123/2015/NĐ-CP, Điều 24',
  },
  '1.004746': {
    items: [
      'Đã đăng ký kết hôn trước ngày 01/01/2016, mà sổ hộ tịch và bản chính giấy chứng nhận kết hôn đều bị mất.',
      'Cả vợ và chồng còn sống khi nộp.',
    ],
    legalBasis: 'Nghị định 123/2015/NĐ-CP, Điều 24',
  },
  '1.005461': {
    items: ['Đã đăng ký khai tử trước ngày 01/01/2016, mà sổ hộ tịch và bản chính giấy tờ khai tử đều bị mất.'],
    legalBasis: 'Nghị định 123/2015/NĐ-CP, Điều 24',
  },
  '2.000815': {
    items: [
      'Có bản chính để đối chiếu.',
      'Bản chính không bị tẩy xóa, sửa chữa, thêm bớt nội dung không hợp lệ; không hư hỏng, cũ nát đến mức không xác định được nội dung; không đóng dấu mật.',
    ],
    legalBasis: 'Nghị định 23/2015/NĐ-CP, Điều 22',
  },
  '2.000884': {
    items: [
      'Người ký có mặt tại quầy, tự nguyện và ký trước mặt cán bộ.',
      'Người ký nhận thức và làm chủ được hành vi của mình; giấy tờ tùy thân còn giá trị.',
    ],
    legalBasis: 'Nghị định 23/2015/NĐ-CP, Điều 24 và Điều 25',
  },
  '2.001263': {
    items: [
      'Người nhận nuôi có năng lực hành vi dân sự đầy đủ, hơn con nuôi từ 20 tuổi, có sức khỏe, kinh tế, chỗ ở bảo đảm và tư cách đạo đức tốt.',
      'Cha dượng, mẹ kế, cô, cậu, dì, chú, bác ruột không phải hơn 20 tuổi và không phải chứng minh sức khỏe, kinh tế, chỗ ở.',
    ],
    legalBasis: 'Luật Nuôi con nuôi 52/2010/QH12, Điều 14',
  },
  '1.001612': {
    items: [
      'Công dân Việt Nam, có năng lực hành vi dân sự đầy đủ.',
      'Mỗi người chỉ đăng ký một hộ kinh doanh trong cả nước.',
      'Ngành, nghề không bị cấm; ngành, nghề có điều kiện thì phải đủ điều kiện ấy trong suốt thời gian kinh doanh.',
    ],
    // Found in Nghị định 01/2021/NĐ-CP, Điều 80; its successor was not held against it.
    legalBasis: null,
  },
}

/** Of the procedures of the reference catalogue; the others have to be asked at the desk until a steward records them. */
export const referenceConditions: ReadonlyMap<ProcedureId, Conditions> = new Map(
  referenceCatalogue.procedures.flatMap(({ id, code }) => {
    const own = conditions[code]
    return own === undefined ? [] : [[id, own] as const]
  }),
)
