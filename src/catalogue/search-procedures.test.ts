import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/index.ts'
import { referenceCatalogue } from './reference/index.ts'
import { referenceSignposts } from './reference/signposts.ts'
import { procedureSearch } from './search-procedures.ts'
import { isOneSlip } from './search-words.ts'

const place = { catalogue: referenceCatalogue, signposts: referenceSignposts }
const search = procedureSearch({ ...place, day: plainDate('2026-11-25') })

/** What people type, and the code of the procedure that must come first among those in force. */
const questions: readonly (readonly [typed: string, code: string])[] = [
  ['giấy khai sinh', '1.001193'],
  ['giay khai sinh', '1.001193'],
  ['GIAY KHAI SINH', '1.001193'],
  ['khai sinh', '1.001193'],
  ['dang ki khai sinh', '1.001193'],
  ['làm giấy khai sinh cho cháu ngoại', '1.001193'],
  ['tôi muốn làm khai sinh cho con', '1.001193'],
  ['khai sihn', '1.001193'],
  ['kahi sinh', '1.001193'],
  ['khaisinh', '1.001193'],
  ['khai sin', '1.001193'],
  ['vợ tôi mới đẻ con', '1.001193'],
  ['sinh em bé', '1.001193'],
  ['mất giấy khai sinh', '1.004884'],
  ['đăng ký lại khai sinh', '1.004884'],
  ['trích lục khai sinh', '2.000635'],
  ['xin bản sao giấy khai sinh', '2.000635'],
  ['sửa giấy khai sinh', '1.004859'],
  ['sai tên trong giấy khai sinh', '1.004859'],
  ['doi ho cho con', '1.004859'],
  ['đổi dân tộc', '2.000748'],
  ['nhận cha cho con', '1.001022'],
  ['dang ky ket hon', '1.000894'],
  ['kết hôn', '1.000894'],
  ['lấy vợ', '1.000894'],
  ['lay chong', '1.000894'],
  ['giay doc than', '1.004873'],
  ['xác nhận tình trạng hôn nhân', '1.004873'],
  ['tinh trang hon nhan', '1.004873'],
  ['khai tử', '1.000656'],
  ['khai tu', '1.000656'],
  ['giấy chứng tử', '1.000656'],
  ['có người chết', '1.000656'],
  ['xin con nuôi', '2.001263'],
  ['giám hộ', '1.004837'],
  ['công chứng giấy tờ', '2.000815'],
  ['cong chung can cuoc', '2.000815'],
  ['sao y ban chinh', '2.000815'],
  ['chứng thực bản sao', '2.000815'],
  ['chung thuc chu ky', '2.000884'],
  ['xác nhận sơ yếu lý lịch', '2.000884'],
  ['giấy ủy quyền', '2.000884'],
  ['hợp đồng mua bán đất', '2.001035'],
  ['sang tên đất', '2.001035'],
  ['cho con đất', '2.001035'],
  ['làm di chúc', '2.001019'],
  ['nhận thừa kế', '2.001406'],
  ['từ chối thừa kế', '2.001016'],
  ['mở quán', '1.001612'],
  ['mo quan an', '1.001612'],
  ['làm giấy tờ mở quán', '1.001612'],
  ['giấy phép kinh doanh', '1.001612'],
  ['đăng ký hộ kinh doanh', '1.001612'],
  ['dang ky kih doanh', '1.001612'],
  ['mở tiệm tạp hoá', '1.001612'],
  ['mất giấy phép kinh doanh', '2.000575'],
  ['đổi địa chỉ quán', '2.000720'],
  ['tạm nghỉ bán hàng', '1.001570'],
  ['đóng cửa hàng', '1.001266'],
  ['ban binh ga', '2.001283'],
  ['giấy phép xây nhà', '1.013225'],
  ['xin phep xay dung', '1.013225'],
  ['gia hạn giấy phép xây dựng', '1.013227'],
  ['làm sổ đỏ', '1.012753'],
  ['bia do', '1.012753'],
  ['chuyển đất ruộng sang đất ở', 'MC-DD-08'],
  ['hàng xóm lấn đất', 'MC-DD-21'],
  ['tranh chấp đất đai', 'MC-DD-21'],
  ['trợ cấp xã hội', '1.001776'],
  ['tro cap hang thang', '1.001776'],
  ['tiền người già', '1.014027'],
  ['trợ cấp người cao tuổi', '1.014027'],
  ['mai táng phí', '1.001731'],
  ['mai táng cựu chiến binh', '2.002307'],
  ['giấy khuyết tật', '1.001699'],
  ['mất giấy khuyết tật', '1.001653'],
  ['xin hộ nghèo', '1.011607'],
  ['ho can ngheo', '1.011607'],
  ['thoát nghèo', '1.011608'],
  ['con liệt sĩ', '1.010833'],
  ['thờ cúng liệt sỹ', '1.010803'],
  ['xin vào lớp 6', '3.000182'],
  ['1.000894', '1.000894'],
  ['mc-dd-21', 'MC-DD-21'],
]

describe('what people type finds what they mean', () => {
  test.each(questions)('%s → %s', (typed, code) => {
    const inForce = search(typed).filter((hit) => hit.isInForce)
    expect(inForce.slice(0, 3).map(({ procedure }) => procedure.code)[0]).toBe(code)
  })

  test.each(['', '   ', '???', 'xyzzy', 'hộ chiếu đi Mỹ', "'; DROP TABLE procedure; --", 'a'.repeat(5000)])(
    'nothing of this catalogue is meant by %j',
    (typed) => {
      expect(search(typed).map(({ procedure, score }) => [procedure.name, score])).toEqual([])
    },
  )
})

test('what nobody resolves here any more is found, and marked', () => {
  const hit = search('sang tên sổ đỏ')[0]
  expect([hit?.procedure.code, hit?.isInForce]).toEqual(['MC-DD-05', false])
  const before = procedureSearch({ ...place, day: plainDate('2020-04-03') })('sang tên sổ đỏ')[0]
  expect([before?.procedure.code, before?.isInForce]).toEqual(['MC-DD-05', true])
})

test('what does not exist yet is not found', () => {
  const before = procedureSearch({ ...place, day: plainDate('2020-04-03') })
  expect(before('tiền người già').map(({ procedure }) => procedure.code)).not.toContain('1.014027')
})

test('a slip of the finger is one letter, no more', () => {
  const slips = ['sin', 'sinhh', 'sibh', 'sihn', 'isnh']
  expect(slips.filter((slip) => !isOneSlip(slip, 'sinh'))).toEqual([])
  const others = ['sinh', 'si', 'hnis', 'sanb', 'sinhab']
  expect(others.filter((other) => isOneSlip(other, 'sinh'))).toEqual([])
})

test('every procedure of today is found by its own name, and by each of its phrases', () => {
  const wrong = referenceSignposts.phrases.flatMap(({ procedureId, text }) => {
    const codes = search(text).map(({ procedure }) => procedure.id)
    return codes.slice(0, 3).includes(procedureId) ? [] : [text]
  })
  expect(wrong).toEqual([])
  const names = referenceCatalogue.procedures.filter(({ validTo }) => validTo === null)
  expect(names.filter(({ id, name }) => search(name)[0]?.procedure.id !== id).map(({ name }) => name)).toEqual([])
})
