import { expect, test } from 'vitest'
import { instant } from '#kernel/index.ts'
import type { messageKinds, Said } from './kinds.ts'
import { render } from './render.ts'
import { countSmsParts } from './sms-text.ts'

const site = { address: 'https://motcua.dienbien.gov.vn', smsMarks: true }
const at = instant('2026-11-25T17:00:00+07:00')
const code = 'H18.33.19-261120-0007'
const matter = {
  code,
  procedure: 'Đăng ký thành lập hộ kinh doanh',
  unit: 'UBND xã Mường Mươn',
  path: `/ho-so/${code}?khoa=7KQM-2X9D`,
}
const filing = { ...matter, code: 'MC-261126-7KQM2X', path: '/ho-so/MC-261126-7KQM2X?khoa=7KQM-2X9D' }
const petition = { code: 'PA-261126-7KQM2X', path: '/gop-y/PA-261126-7KQM2X?khoa=7KQM-2X9D' }
const due = { ...matter, dueAt: at, reason: 'Cần xác minh thực địa' }

/** One of each kind: a new kind does not compile until it is here too. */
const samples: { readonly [Kind in keyof typeof messageKinds]: Said<Kind> } = {
  'sign-in-code': { code: '123456', minutes: 5 },
  'file-infected': { procedure: matter.procedure, file: 'giấy khai sinh.pdf' },
  'payment-awaited': { reference: filing.code, subject: matter.procedure, amount: 100_000 },
  'filing-received': { ...filing, answerBy: at },
  'supplement-requested': {
    ...filing,
    items: [{ name: 'Giấy chứng sinh', why: 'bản chụp mờ' }],
    reason: 'Chưa đủ giấy tờ',
    supplyBy: '2026-12-07',
  },
  'supplement-received': filing,
  'filing-refused': { ...filing, reason: 'Không thuộc thẩm quyền', legalBasis: 'Điều 13 Luật Hộ tịch' },
  'filing-withdrawn': filing,
  'dossier-accepted': { ...due, reason: '' },
  'dossier-suspended': { ...due, dueAt: null },
  'dossier-resumed': due,
  'dossier-extended': due,
  'dossier-late': due,
  'result-ready': { ...matter, delivery: 'counter' },
  'dossier-ended': { ...matter, end: 'returned', reason: 'Không đủ điều kiện' },
  'handed-over': { ...matter, path: `/danh-gia/${code}?khoa=7KQM-2X9D` },
  'petition-received': petition,
  'petition-asked': petition,
  'petition-moved': petition,
  'complaint-answered': petition,
  'draft-will-be-forgotten': { procedure: matter.procedure, on: '2026-12-26', path: '/ho-so-cua-toi' },
}

const kinds = Object.keys(samples) as readonly (keyof typeof samples)[]

function rendered(kind: keyof typeof samples, channel: 'sms' | 'email', language: 'vi' | 'en' = 'vi', smsMarks = true) {
  const message = {
    key: `test:${kind}`,
    channel,
    kind,
    language,
    recipient: 'x',
    said: JSON.parse(JSON.stringify(samples[kind])),
  }
  return render(message, { ...site, smsMarks })
}

test.each(kinds)('%s reads well by every way, in both languages', (kind) => {
  for (const language of ['vi', 'en'] as const) {
    const email = rendered(kind, 'email', language)
    const sms = rendered(kind, 'sms', language)
    for (const text of [email.subject, email.body, sms.body]) {
      expect(text).toBe(text.normalize('NFC'))
      expect(text).not.toMatch(/undefined|null|\[object| {2}| \n|\.\.|: :/u)
    }
    expect(email.subject.length).toBeLessThan(78)
    expect(sms.subject).toBe('')
    expect(sms.body).not.toContain(matter.procedure)
    expect(sms.token).not.toBe(email.token)
  }
})

test.each(kinds)('%s costs no more SMS than it must', (kind) => {
  expect(countSmsParts(rendered(kind, 'sms').body)).toBeLessThanOrEqual(3)
  expect(countSmsParts(rendered(kind, 'sms', 'vi', false).body)).toBeLessThanOrEqual(2)
})

test('the texts of an acceptance, as they arrive', () => {
  expect(rendered('dossier-accepted', 'sms').body).toBe(
    'Một Cửa: hồ sơ H18.33.19-261120-0007 đã tiếp nhận. Trả kết quả: 17:00 thứ Tư 25/11/2026. Theo dõi: https://motcua.dienbien.gov.vn/ho-so/H18.33.19-261120-0007?khoa=7KQM-2X9D',
  )
  expect(rendered('dossier-accepted', 'email', 'en')).toMatchObject({
    subject: 'Accepted: H18.33.19-261120-0007',
    body: expect.stringContaining(
      'Result due: 17:00 on Wednesday 25/11/2026.\n\nDossier: H18.33.19-261120-0007\nProcedure: Đăng ký thành lập hộ kinh doanh',
    ),
  })
  expect(rendered('dossier-accepted', 'email', 'en').body).toContain(
    'https://motcua.dienbien.gov.vn/en/ho-so/H18.33.19-261120-0007?khoa=7KQM-2X9D',
  )
})

test('what is of another shape than its kind is not rendered', () => {
  const message = { key: 'k', channel: 'sms', kind: 'handed-over', language: 'vi', recipient: 'x', said: {} } as const
  expect(() => render(message, site)).toThrow()
  expect(() => render({ ...message, kind: 'gone' }, site)).toThrow("'gone' is no kind of message")
})
