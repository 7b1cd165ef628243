import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dong } from '#kernel/index.ts'
import { crc16 } from './crc16.ts'
import { type Transfer, vietQr } from './viet-qr.ts'

/** Reads a code back by the specification's own rule, id and length before each value; it shares nothing with the writer. */
function read(text: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  let rest = text
  while (rest !== '') {
    const [, id = '', length = ''] = /^(\d\d)(\d\d)/u.exec(rest) ?? []
    const value = rest.slice(4, 4 + Number(length))
    if (id === '' || value.length !== Number(length) || parts.has(id)) throw new Error(`unreadable at '${rest}'`)
    parts.set(id, value)
    rest = rest.slice(4 + value.length)
  }
  return parts
}

/** The remainder of a long division bit by bit, as the specification of the checksum describes it. */
function divide(text: string): string {
  const bits = [...new TextEncoder().encode(text)].flatMap((byte) =>
    Array.from({ length: 8 }, (_, bit) => (byte >> (7 - bit)) & 1),
  )
  let register = 0xffff
  for (const bit of bits) {
    const carry = ((register >> 15) & 1) ^ bit
    register = ((register << 1) & 0xffff) ^ (carry === 1 ? 0x1021 : 0)
  }
  return register.toString(16).toUpperCase().padStart(4, '0')
}

// Published by github.com/subiz/vietqr, by an article on viblo.asia, and in a public shop's own test.
test.each([
  [
    { bankBin: '970415', accountNumber: '0011001932418', amount: dong(120_000), memo: 'ung ho lu lut' },
    '00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN62170813ung ho lu lut6304C15C',
  ],
  [
    { bankBin: '970423', accountNumber: 'mynamebvh', amount: dong(50_000), memo: 'test' },
    '00020101021238530010A000000727012300069704230109mynamebvh0208QRIBFTTA53037045405500005802VN62080804test6304AB76',
  ],
  [
    { bankBin: '970422', accountNumber: '123456789', amount: dong(260_000), memo: 'BOXAIABC123' },
    '00020101021238530010A0000007270123000697042201091234567890208QRIBFTTA530370454062600005802VN62150811BOXAIABC12363046EEB',
  ],
])('%j is written as others publish it', (transfer, published) => {
  expect(vietQr(transfer)).toBe(published)
})

test('the checksum of the specification’s own example is right', () => {
  expect(crc16('123456789')).toBe('29B1')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => crc16(text) === divide(text)))
})

const transfers = fc.record<Transfer>({
  bankBin: fc.stringMatching(/^\d{6}$/u),
  accountNumber: fc.stringMatching(/^[0-9A-Z]{1,19}$/u),
  amount: fc.integer({ min: 1, max: 999_999_999_999 }).map(dong),
  memo: fc.stringMatching(/^[0-9A-Z]{1,25}$/u),
})

test('an independent reader finds in any code what went into it', () => {
  fc.assert(
    fc.property(transfers, (transfer) => {
      const code = vietQr(transfer)
      const parts = read(code)
      const network = read(parts.get('38') ?? '')
      const beneficiary = read(network.get('01') ?? '')
      expect([...parts.keys()]).toEqual(['00', '01', '38', '53', '54', '58', '62', '63'])
      expect([parts.get('00'), parts.get('01'), parts.get('53'), parts.get('58')]).toEqual(['01', '12', '704', 'VN'])
      expect([network.get('00'), network.get('02')]).toEqual(['A000000727', 'QRIBFTTA'])
      expect([beneficiary.get('00'), beneficiary.get('01')]).toEqual([transfer.bankBin, transfer.accountNumber])
      expect([parts.get('54'), read(parts.get('62') ?? '').get('08')]).toEqual([`${transfer.amount}`, transfer.memo])
      expect(parts.get('63')).toBe(divide(code.slice(0, -4)))
    }),
  )
})

test('what no code can say is no code', () => {
  const good = { bankBin: '970400', accountNumber: '0123', amount: dong(1), memo: 'MC' }
  for (const change of [{ bankBin: '97' }, { accountNumber: '' }, { memo: 'đã nộp' }, { memo: 'A'.repeat(26) }])
    expect(() => vietQr({ ...good, ...change })).toThrow(/is no|cannot be/u)
})
