import fc from 'fast-check'
import { expect } from 'vitest'
import type { FilingContent, FormDecision } from '#filing/index.ts'
import type { ProcedureId } from '#kernel/index.ts'
import { wholeContent } from './filing-world.ts'

/** What no field can be, whatever it asks for. */
export const unkeepable = fc.constantFrom('\0', 'Lò\0Thị', '\ud800', 'a\udc00', 'Lò \ud83d', 'x'.repeat(250_000))
export const blank = fc.constantFrom(
  '',
  ' ',
  '\t\r\n',
  '\u00a0',
  '\u200b\u200d',
  '\u202e',
  '\ufeff',
  '\u2028',
  '\u0007',
)
export const hostile = fc.constantFrom(
  "'; DROP TABLE filing; --",
  '" OR 1=1',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '$(reboot)',
  '../../etc/passwd',
  '=cmd|x',
  '%00',
  '\\x00',
  'e\u0302\u0301'.repeat(50),
)
const noCount = fc.constantFrom(
  '-1',
  '1.5',
  '1e3',
  'NaN',
  'Infinity',
  '0x10',
  '１',
  '٣',
  '99999',
  '1 2',
  'hai',
  '--',
  '²',
)
export const noNumber = fc.oneof(noCount, hostile, unkeepable)
export const noName = fc.oneof(blank, unkeepable, fc.constantFrom('123', '---', '٣٤٥'), fc.constant('Lò '.repeat(100)))
export const pasted = fc.constant('dán cả trang '.repeat(300))

/** Makes something of a whole content that cannot be handed in. */
export type Spoiling = (content: FilingContent) => FilingContent

/** Ways to spoil who asks, each enough to keep a filing from being handed in. */
export const personSpoiling: fc.Arbitrary<Spoiling> = fc.oneof(
  noName.map(
    (fullName): Spoiling =>
      (c) => ({ ...c, owner: { ...c.owner, fullName } }),
  ),
  noName.map(
    (fullName): Spoiling =>
      (c) => ({ ...c, filer: { ...c.owner, fullName } }),
  ),
  fc.oneof(hostile, unkeepable, fc.constantFrom('31/02/2000', '01/01/1800', '01/01/2999', '2000-13-01')).map(
    (birthDate): Spoiling =>
      (c) => ({ ...c, owner: { ...c.owner, birthDate } }),
  ),
  noNumber.map(
    (phone): Spoiling =>
      (c) => ({ ...c, owner: { ...c.owner, phone: `${phone}!` } }),
  ),
  noNumber.map(
    (email): Spoiling =>
      (c) => ({ ...c, owner: { ...c.owner, email } }),
  ),
  fc.oneof(noNumber, fc.constant('khác')).map(
    (sex): Spoiling =>
      (c) => ({ ...c, owner: { ...c.owner, sex } }),
  ),
)

/** Ways to spoil for what and how it is asked, each enough by itself. */
export const mannerSpoiling: fc.Arbitrary<Spoiling> = fc.oneof(
  noNumber.map(
    (sets): Spoiling =>
      (c) => ({ ...c, sets }),
  ),
  fc.constantFrom(-1, 0, 1.5, Number.NaN, 2 ** 60, 2 ** 31, 2 ** 53 - 1).map(
    (id): Spoiling =>
      (c) => ({ ...c, procedureId: id as ProcedureId }),
  ),
  fc.oneof(pasted, unkeepable).map(
    (note): Spoiling =>
      (c) => ({ ...c, note, subject: note }),
  ),
  fc.constant<Spoiling>((c) => ({ ...c, isAssisted: true })),
)

/** Ways to spoil papers and money, each enough to keep a filing from being accepted. */
const counterSpoiling: fc.Arbitrary<Spoiling> = fc.oneof(
  noNumber.map(
    (due): Spoiling =>
      (c) => ({ ...c, fee: { ...c.fee, due: `${due}x` } }),
  ),
  noNumber.map(
    (paid): Spoiling =>
      (c) => ({ ...c, fee: { ...c.fee, paid: `${paid}x` } }),
  ),
  noNumber.map(
    (originals): Spoiling =>
      (c) => ({ ...c, papers: c.papers.map((each) => ({ ...each, originals })) }),
  ),
  fc.constantFrom(-1, 1.5, Number.NaN, 2 ** 60, 9, 2 ** 31, Number.POSITIVE_INFINITY).map(
    (number): Spoiling =>
      (c) => ({ ...c, papers: c.papers.map((each) => ({ ...each, number })) }),
  ),
)

const spoiling = fc.oneof(
  { weight: 6, arbitrary: personSpoiling },
  { weight: 4, arbitrary: mannerSpoiling },
  { weight: 4, arbitrary: counterSpoiling },
)

/** A content that is none. */
export const misshapen: fc.Arbitrary<Spoiling> = fc.constantFrom<Spoiling>(
  (c) => ({ ...c, channel: 'fax' }) as unknown as FilingContent,
  (c) => ({ ...c, owner: null }) as unknown as FilingContent,
  (c) => ({ ...c, papers: {} }) as unknown as FilingContent,
  (c) => ({ ...c, isAdministrator: true }) as FilingContent,
  (c) => ({ ...c, sets: 1 }) as unknown as FilingContent,
  () => ({}) as FilingContent,
)

/** Says what is wrong, in both languages, in whole characters and at a length that somebody reads. */
export function expectReadable(answer: FormDecision<unknown>): void {
  if (answer.ok) throw new Error('it was done')
  const messages = [answer.refusal.message, ...(answer.faults ?? []).map(({ message }) => message)]
  for (const text of messages.flatMap(({ vi, en }) => [vi, en])) {
    expect(text.length).toBeGreaterThan(10)
    expect(text.length).toBeLessThan(600)
    expect(/[\0\p{Surrogate}]|undefined|NaN|\[object/u.test(text.replace(/'.*'/su, ''))).toBe(false)
  }
}

/** A content spoilt in one to four ways. */
export const spoilt = fc
  .array(spoiling, { minLength: 1, maxLength: 4 })
  .map((spoilings) => spoilings.reduce((content, spoil) => spoil(content), wholeContent))
