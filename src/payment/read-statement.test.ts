import { expect, test } from 'vitest'
import { instant } from '#kernel/index.ts'
import { readStatement } from './read-statement.ts'

const header = 'bank_bin,transaction_id,account_number,amount,memo,booked_at'
const line = '999999,FT1,0001112223,100000,"nop phi, MC2611267KQM2X",2026-11-26T08:00:00+07:00'

test('a statement tells of credits, one a line', () => {
  expect(readStatement(`\uFEFF${header}\r\n${line}\r\n\r\n`)).toEqual({
    ok: true,
    value: [
      {
        bankBin: '999999',
        transactionId: 'FT1',
        accountNumber: '0001112223',
        amount: 100_000,
        memo: 'nop phi, MC2611267KQM2X',
        bookedAt: instant('2026-11-26T08:00:00+07:00'),
      },
    ],
  })
})

test('with any bad line nothing is read, and each is named', () => {
  const wrong = [
    line.replace('999999', '97'),
    line.replace('FT1', ''),
    line.replace('0001112223', 'đ'),
    line.replace('100000', '100.000'),
    line.replace('100000', '0'),
    line.replace('2026-11-26T', '26/11/2026 '),
    'a,b',
    line.replace('nop phi', 'x'.repeat(501)),
  ]
  const read = readStatement([header, line, ...wrong].join('\n'))
  expect(read).toMatchObject({ ok: false, refusal: { code: 'bad-lines' } })
  const told = read.ok ? '' : read.refusal.message.vi
  expect(told).toContain(`${wrong.length} dòng sai`)
  expect(told).toContain("Dòng 6: amount: thấy '100.000', cần số đồng nguyên, lớn hơn 0")
})

test.each([
  ['', 'wrong-header'],
  ['ngày,số tiền\n', 'wrong-header'],
  [`${header}\n"a`, 'csv-broken'],
])('%j is refused: %s', (text, code) => {
  expect(readStatement(text)).toMatchObject({ ok: false, refusal: { code } })
})
