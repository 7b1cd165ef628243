import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMemos, memoOf } from './memo.ts'

const references = fc
  .tuple(fc.stringMatching(/^\d{6}$/u), fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{6}$/u))
  .map(([day, rest]) => `MC-${day}-${rest}`)

test('a transfer says the letters and digits of the reference, which fit', () => {
  expect(memoOf('MC-261126-7KQM2X')).toBe('MC2611267KQM2X')
  expect(() => memoOf('H18.33-261126-0001')).toThrow('would not be found again')
})

test.each([
  ['as it was written', 'MC2611267KQM2X'],
  ['in small letters', 'mc2611267kqm2x'],
  ['between what banks add', 'MBVCB.7781234.mc2611267kqm2x.CT tu 0123456789 LO THI MAU toi 0011'],
  ['broken by spaces and dashes', 'nop le phi MC-261126-7KQ M2X ho kinh doanh'],
  ['without a space before or behind', 'lephiMC2611267KQM2XFT26330123456'],
  ['with O for 0 and L for 1', 'MC26LL267KQM2X'],
  ['in full-width signs', 'ＭＣ２６１１２６７ＫＱＭ２Ｘ'],
])('it is found %s', (_, told) => {
  expect(findMemos(told)).toEqual(['MC2611267KQM2X'])
})

test.each([['nop le phi'], [''], ['MC261126'], ['MC-26112A-7KQM2X'], ['0905 000 111']])('%j names nothing', (told) => {
  expect(findMemos(told)).toEqual([])
})

test('two references are two, one said twice is one', () => {
  expect(findMemos('MC2611267KQM2X MC2611267KQM2Y')).toHaveLength(2)
  expect(findMemos('MC2611267KQM2X / mc2611267kqm2x')).toEqual(['MC2611267KQM2X'])
})

test('every reference is found whatever banks put around it, take out of it or do to its letters', () => {
  const around = fc.stringMatching(/^[a-z0-9 .,:-]{0,20}$/u)
  const mangled = fc.array(fc.constantFrom('', ' ', '-', '.'), { minLength: 14, maxLength: 14 })
  fc.assert(
    fc.property(references, around, around, mangled, fc.boolean(), (reference, before, behind, gaps, isSmall) => {
      const memo = memoOf(reference)
      const told = [...memo].map((sign, place) => sign + (gaps[place] ?? '')).join('')
      expect(findMemos(before + (isSmall ? told.toLowerCase() : told) + behind)).toContain(memo)
    }),
  )
})
