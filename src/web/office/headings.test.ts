import { expect, test } from 'vitest'
import { forms } from '#reporting/index.ts'
import { columnsIn, hasEnglish } from './headings.ts'

test('every heading of every form has English', () => {
  const headings = Object.values(forms).flatMap((form) => form.columns.flatMap(({ heading }) => heading))
  expect(headings.length).toBeGreaterThan(60)
  expect(headings.filter((heading) => !hasEnglish(heading))).toEqual([])
  expect(columnsIn('en', forms.bieu2)[0]?.heading).toEqual(['No.'])
})
