import { expect, test } from 'vitest'
import { expectOk, instant } from '#kernel/index.ts'
import { calendarOf, calendarsFrom, type DueQuestion, dueDate, nationalDecisions } from './index.ts'

const calendar = calendarOf(calendarsFrom(nationalDecisions()), null)
const at = (local: string) => instant(`${local.replace(' ', 'T')}+07:00`)

function linesOf(question: DueQuestion, language: 'vi' | 'en'): readonly string[] {
  return expectOk(dueDate(calendar, question)).steps.map(({ text, value }) => `${text[language]} | ${value[language]}`)
}

const supplemented: DueQuestion = {
  acceptedAt: at('2020-03-10 08:20'),
  limit: { kind: 'working-days', amount: 15 },
  policy: 'exclude-first-day',
  pauses: [{ from: at('2020-03-13 16:02'), to: at('2020-03-20 09:15') }],
}

test('a citizen can follow a due date through a pause and a holiday', () => {
  expect(linesOf(supplemented, 'vi')).toMatchInlineSnapshot(`
    [
      "Nhận 08:20 thứ Ba 10/03/2020, tính từ | thứ Tư 11/03/2020",
      "Thời hạn theo quy định | 15 ngày làm việc",
      "Đã dùng đến khi tạm dừng 13/03/2020 | 2 ngày làm việc",
      "Tạm dừng từ 13/03/2020 đến hết 20/03/2020 | không tính",
      "Tiếp tục 20/03/2020, còn | 13 ngày làm việc",
      "Nghỉ Giỗ Tổ Hùng Vương (thứ Năm 02/04/2020) | không tính",
      "Hạn trả kết quả | 17:00 thứ Năm 09/04/2020",
    ]
  `)
  expect(linesOf(supplemented, 'en')).toMatchInlineSnapshot(`
    [
      "Received 08:20 Tuesday 10/03/2020, counted from | Wednesday 11/03/2020",
      "Time limit | 15 working days",
      "Used until the pause of 13/03/2020 | 2 working days",
      "Paused from 13/03/2020 through 20/03/2020 | not counted",
      "Resumed 20/03/2020, left | 13 working days",
      "Hùng Kings' Day (Thursday 02/04/2020) | not counted",
      "Result due | 17:00 Thursday 09/04/2020",
    ]
  `)
})

test('the day of suspension is not used, even if it was to be the last', () => {
  const pauses = [{ from: at('2020-03-12 09:00'), to: at('2020-03-13 09:00') }]
  expect(linesOf({ ...supplemented, limit: { kind: 'days', amount: 2 }, pauses }, 'vi').slice(2, 5)).toEqual([
    'Đã dùng đến khi tạm dừng 12/03/2020 | 1 ngày',
    'Tạm dừng từ 12/03/2020 đến hết 13/03/2020 | không tính',
    'Tiếp tục 13/03/2020, còn | 1 ngày',
  ])
})

test('days off in a row stand on one line; an exchanged Saturday counts', () => {
  const tet: DueQuestion = {
    acceptedAt: at('2020-01-22 10:00'),
    limit: { kind: 'working-days', amount: 10 },
    policy: 'exclude-first-day',
  }
  expect(linesOf(tet, 'vi')).toMatchInlineSnapshot(`
    [
      "Nhận 10:00 thứ Tư 22/01/2020, tính từ | thứ Năm 30/01/2020",
      "Thời hạn theo quy định | 10 ngày làm việc",
      "Nghỉ Tết Nguyên đán (23/01/2020 – 29/01/2020) | 5 ngày, không tính",
      "Hạn trả kết quả | 17:00 thứ Tư 12/02/2020",
    ]
  `)
  expect(
    linesOf({ ...tet, acceptedAt: at('2024-04-26 10:00'), limit: { kind: 'working-days', amount: 3 } }, 'vi'),
  ).toMatchInlineSnapshot(`
    [
      "Nhận 10:00 thứ Sáu 26/04/2024, tính từ | thứ Năm 02/05/2024",
      "Thời hạn theo quy định | 3 ngày làm việc",
      "Nghỉ hoán đổi với thứ Bảy 04/05/2024 (thứ Hai 29/04/2024) | không tính",
      "Nghỉ lễ Chiến thắng (thứ Ba 30/04/2024) | không tính",
      "Nghỉ lễ Quốc tế Lao động (thứ Tư 01/05/2024) | không tính",
      "Làm bù cho thứ Hai 29/04/2024 (thứ Bảy 04/05/2024) | tính là ngày làm việc",
      "Hạn trả kết quả | 17:00 thứ Bảy 04/05/2024",
    ]
  `)
  expect(
    linesOf({ ...tet, acceptedAt: at('2024-04-26 10:00'), limit: { kind: 'working-days', amount: 3 } }, 'en'),
  ).toMatchInlineSnapshot(`
    [
      "Received 10:00 Friday 26/04/2024, counted from | Thursday 02/05/2024",
      "Time limit | 3 working days",
      "Day off exchanged for Saturday 04/05/2024 (Monday 29/04/2024) | not counted",
      "Victory Day (Tuesday 30/04/2024) | not counted",
      "International Workers' Day (Wednesday 01/05/2024) | not counted",
      "Worked in exchange for 29/04/2024 (Saturday 04/05/2024) | counts as a working day",
      "Result due | 17:00 Saturday 04/05/2024",
    ]
  `)
})

test('the 15:00 rule, calendar days, months, hours and a date that was set are told as such', () => {
  const sameDay: DueQuestion = {
    acceptedAt: at('2020-01-10 15:40'),
    limit: { kind: 'same-day' },
    policy: 'exclude-first-day',
  }
  expect(linesOf(sameDay, 'vi')).toMatchInlineSnapshot(`
    [
      "Nhận 15:40 thứ Sáu 10/01/2020 (sau 15:00), tính từ | thứ Hai 13/01/2020",
      "Thời hạn theo quy định | trong ngày",
      "Hạn trả kết quả | 17:00 thứ Hai 13/01/2020",
    ]
  `)
  expect(
    linesOf(
      {
        ...sameDay,
        acceptedAt: at('2020-01-10 15:00'),
        limit: { kind: 'working-days', amount: 2 },
        policy: 'afternoon-cut-off',
      },
      'vi',
    ),
  ).toMatchInlineSnapshot(`
    [
      "Nhận 15:00 thứ Sáu 10/01/2020 (từ 15:00), tính từ | thứ Hai 13/01/2020",
      "Thời hạn theo quy định | 2 ngày làm việc",
      "Hạn trả kết quả | 17:00 thứ Ba 14/01/2020",
    ]
  `)
  expect(
    linesOf({ ...sameDay, acceptedAt: at('2020-04-18 15:40'), limit: { kind: 'days', amount: 12 } }, 'vi'),
  ).toMatchInlineSnapshot(`
    [
      "Nhận 15:40 thứ Bảy 18/04/2020, tính từ | Chủ nhật 19/04/2020",
      "Thời hạn theo quy định | 12 ngày",
      "Ngày cuối, thứ Năm 30/04/2020, là ngày nghỉ | chuyển sang ngày làm việc tiếp theo",
      "Nghỉ lễ Chiến thắng (thứ Năm 30/04/2020) | không tính",
      "Nghỉ lễ Quốc tế Lao động (thứ Sáu 01/05/2020) | không tính",
      "Hạn trả kết quả | 17:00 thứ Hai 04/05/2020",
    ]
  `)
  expect(
    linesOf(
      {
        ...sameDay,
        acceptedAt: at('2020-01-31 09:00'),
        limit: { kind: 'months', amount: 1 },
        pauses: [{ from: at('2020-02-10 09:00'), to: at('2020-02-14 09:00') }],
      },
      'vi',
    ),
  ).toMatchInlineSnapshot(`
    [
      "Nhận 09:00 thứ Sáu 31/01/2020, tính từ | thứ Bảy 01/02/2020",
      "Thời hạn theo quy định | 1 tháng = 29 ngày",
      "Đã dùng đến khi tạm dừng 10/02/2020 | 9 ngày",
      "Tạm dừng từ 10/02/2020 đến hết 14/02/2020 | không tính",
      "Tiếp tục 14/02/2020, còn | 20 ngày",
      "Hạn trả kết quả | 17:00 thứ Năm 05/03/2020",
    ]
  `)
  expect(
    linesOf(
      {
        ...sameDay,
        acceptedAt: at('2020-01-22 15:40'),
        limit: { kind: 'working-days', amount: 1 },
        policy: 'eight-hour-days',
        pauses: [{ from: at('2020-01-22 16:00'), to: at('2020-01-30 08:30') }],
      },
      'vi',
    ),
  ).toMatchInlineSnapshot(`
    [
      "Nhận 15:40 thứ Tư 22/01/2020, tính từ | 15:40 thứ Tư 22/01/2020",
      "Thời hạn theo quy định | 1 ngày làm việc = 8 giờ làm việc",
      "Đã dùng đến khi tạm dừng 16:00 22/01/2020 | 20 phút làm việc",
      "Tạm dừng từ 16:00 22/01/2020 đến 08:30 30/01/2020 | không tính",
      "Tiếp tục 08:30 30/01/2020, còn | 7 giờ 40 phút làm việc",
      "Hạn trả kết quả | 08:10 thứ Sáu 31/01/2020",
    ]
  `)
  expect(
    linesOf(
      {
        ...supplemented,
        given: { at: at('2020-03-11 09:00'), dueAt: at('2020-03-16 17:00') },
        pauses: [
          { from: at('2020-03-13 16:02'), to: at('2020-03-20 09:15') },
          { from: at('2020-03-25 09:00'), to: at('2020-03-26 09:00') },
        ],
      },
      'vi',
    ),
  ).toMatchInlineSnapshot(`
    [
      "Nhận hồ sơ | 08:20 thứ Ba 10/03/2020",
      "Thời hạn theo quy định | 15 ngày làm việc",
      "Hạn ấn định ngày 11/03/2020 | 17:00 thứ Hai 16/03/2020",
      "Tạm dừng từ 13/03/2020 đến hết 20/03/2020 | không tính",
      "Tiếp tục 20/03/2020, còn | 2 ngày làm việc",
      "Tạm dừng từ 09:00 25/03/2020 đến 09:00 26/03/2020, khi đã hết hạn | không dời hạn",
      "Hạn trả kết quả | 17:00 thứ Ba 24/03/2020",
    ]
  `)
})
