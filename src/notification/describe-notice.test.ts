import { expect, test } from 'vitest'
import { calendarOf, calendarsFrom, nationalDecisions } from '#deadline/index.ts'
import { instant, type UnitId } from '#kernel/index.ts'
import { describeNotice, type Notice } from './index.ts'

const calendar = calendarOf(calendarsFrom(nationalDecisions()), null)
const at = (local: string) => instant(`${local.replace(' ', 'T')}+07:00`)
const notice: Notice = {
  id: 1,
  kind: 'due-soon',
  code: 'H18.33.19-261120-0007',
  procedureName: 'Đăng ký thành lập hộ kinh doanh',
  unitId: 1 as UnitId,
  dueAt: at('2026-11-25 17:00'),
  raisedAt: at('2026-11-25 14:00'),
  seenAt: null,
  isSettled: false,
}
const dossier = 'hồ sơ H18.33.19-261120-0007, Đăng ký thành lập hộ kinh doanh. Hạn trả kết quả 17:00 thứ Tư 25/11/2026.'
const described = (change: Partial<Notice>, now: string) => describeNotice({ ...notice, ...change }, calendar, at(now))

test('it says which dossier, when it is due, and how long is left now', () => {
  expect(described({}, '2026-11-25 14:00')).toEqual({
    vi: `Sắp đến hạn: ${dossier} Còn 3 giờ làm việc.`,
    en: 'Due soon: dossier H18.33.19-261120-0007, Đăng ký thành lập hộ kinh doanh. Due at 17:00 on 25/11/2026. 3 working hours left.',
  })
  expect(described({}, '2026-11-25 16:15').vi).toBe(`Sắp đến hạn: ${dossier} Còn 45 phút làm việc.`)
  expect(described({ kind: 'overdue' }, '2026-11-27 08:00').vi).toBe(`Quá hạn: ${dossier} Quá hạn 2 ngày làm việc.`)
})

test('a settled one says that nothing is left to do', () => {
  expect(described({ isSettled: true }, '2026-11-25 14:00').vi).toBe(
    `Sắp đến hạn: ${dossier} Hồ sơ đã được giải quyết, tạm dừng hoặc có hạn khác.`,
  )
})

test('what a citizen asks of a dossier, and a petition, is told with when it came or is due', () => {
  expect(described({ kind: 'asked' }, '2026-11-26 08:00').vi).toBe(
    'Người dân đề nghị: hồ sơ H18.33.19-261120-0007, Đăng ký thành lập hộ kinh doanh. Gửi lúc 17:00 thứ Tư 25/11/2026.',
  )
  const petition = { code: 'PA-261120-7QX2MD', procedureName: null } as const
  expect(described({ ...petition, kind: 'petition-arrived' }, '2026-11-26 08:00')).toEqual({
    vi: 'Góp ý mới: PA-261120-7QX2MD. Gửi lúc 17:00 thứ Tư 25/11/2026.',
    en: 'New feedback: PA-261120-7QX2MD. Sent at 17:00 on 25/11/2026.',
  })
  expect(described({ ...petition, kind: 'petition-overdue' }, '2026-11-27 08:00').vi).toBe(
    'Góp ý quá hạn xử lý: PA-261120-7QX2MD. Hạn xử lý 17:00 thứ Tư 25/11/2026. Quá hạn 2 ngày làm việc.',
  )
  expect(described({ ...petition, kind: 'petition-due-soon', isSettled: true }, '2026-11-26 08:00').vi).toBe(
    'Góp ý sắp đến hạn xử lý: PA-261120-7QX2MD. Hạn xử lý 17:00 thứ Tư 25/11/2026. Đã được trả lời hoặc xử lý.',
  )
})

test('a day that nobody has decided is not guessed', () => {
  const notice = described({ kind: 'overdue' }, '2027-01-04 08:00')
  expect(notice.vi).toBe(`Quá hạn: ${dossier}`)
})
