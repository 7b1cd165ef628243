import { expect, test } from 'vitest'
import { browserName } from './browser-name.ts'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`${windows} Chrome/140.0.0.0 Safari/537.36`, 'Chrome, Windows'],
  [`${windows} coc_coc_browser/130.0 Chrome/124.0 Safari/537.36`, 'Cốc Cốc, Windows'],
  [`${windows} Chrome/140.0 Safari/537.36 Edg/140.0`, 'Edge, Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18 Mobile Safari/604',
    'Safari, iOS',
  ],
  ['curl/8.5', 'Trình duyệt không rõ'],
  ['', 'Trình duyệt không rõ'],
])('%s', (agent, name) => {
  expect(browserName(agent).vi).toBe(name)
})
