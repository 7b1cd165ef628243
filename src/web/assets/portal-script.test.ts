import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compileAssets, sourceRoot } from './compile-assets.ts'

test('the script of the portal is at most 10 KB, before it is compressed on its way', async () => {
  const script = (await compileAssets(sourceRoot())).find(({ name }) => /^portal-.*\.js$/u.test(name))
  expect(script?.body.length).toBeGreaterThan(1_000)
  expect(script?.body.length).toBeLessThanOrEqual(10_000)
  expect(gzipSync(script?.body ?? '').length).toBeLessThan(4_500)
})
