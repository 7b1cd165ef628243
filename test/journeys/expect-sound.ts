import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './axe-faults.ts'

interface Looked {
  /** What the page shows, to tell which one is at fault. */
  readonly state: string
  /** Of the window, in px. */
  readonly width: number
  /** Without a script axe cannot look. */
  readonly hasScript: boolean
}

/** Nothing to scroll sideways for, nothing that axe finds. */
export async function expectSound(page: Page, { state, width, hasScript }: Looked): Promise<void> {
  expect([state, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([state, width])
  if (!hasScript) return
  expect([state, await axeFaults(page)]).toEqual([state, []])
}
