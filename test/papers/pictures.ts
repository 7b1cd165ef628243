import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expect } from 'vitest'

const folder = resolve('test/papers/references')
const dotsPerInch = 70
/** Part of a page's dots that may differ: another release of the same renderer smooths letters a little differently. */
const tolerance = 0.002

/** The pages of a PDF as grey pictures. */
function picturesOf(pdf: Uint8Array): readonly PNG[] {
  const work = mkdtempSync(join(tmpdir(), 'motcua-picture-'))
  try {
    writeFileSync(join(work, 'in.pdf'), pdf)
    execFileSync('pdftoppm', ['-png', '-gray', '-r', String(dotsPerInch), join(work, 'in.pdf'), join(work, 'page')])
    const names = readdirSync(work).filter((name) => name.endsWith('.png'))
    return names.sort().map((name) => PNG.sync.read(readFileSync(join(work, name))))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * Holds each page of `pdf` against its reference picture. `UPDATE_REFERENCES=1` writes the pictures instead: look at
 * them before they are committed.
 */
export function expectLikePictures(name: string, pdf: Uint8Array): void {
  const pages = picturesOf(pdf)
  const fileOf = (page: number) => join(folder, `${name}-${page + 1}.png`)
  if (process.env['UPDATE_REFERENCES'] === '1')
    for (const [index, page] of pages.entries())
      writeFileSync(fileOf(index), PNG.sync.write(page, { colorType: 0, filterType: 4 }))
  expect(existsSync(fileOf(pages.length)), `${name} has a page less than its references`).toBe(false)
  for (const [index, page] of pages.entries()) {
    const reference = PNG.sync.read(readFileSync(fileOf(index)))
    const { width, height } = reference
    expect({ width: page.width, height: page.height }).toEqual({ width, height })
    const differing = pixelmatch(page.data, reference.data, undefined, width, height, { threshold: 0.2 })
    expect(differing / (width * height), `${name}, page ${index + 1}, against ${fileOf(index)}`).toBeLessThan(tolerance)
  }
}
