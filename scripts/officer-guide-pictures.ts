import type { Page } from 'playwright-core'

/** A picture of the guide: whose screen, how wide, and how one gets there. */
export interface GuidePicture {
  readonly name: string
  /** Empty: nobody has signed in. */
  readonly account: string
  readonly width?: number
  readonly visit: (page: Page) => Promise<unknown>
}

const openFirst = (page: Page) => page.locator('main tbody th a, main tbody a').first().click()

export const guidePictures: readonly GuidePicture[] = [
  { name: 'sign-in', account: '', visit: async () => undefined },
  { name: 'work', account: 'thuly1', visit: (page) => page.goto('/lam-viec') },
  { name: 'work-phone', account: 'thuly1', width: 360, visit: (page) => page.goto('/lam-viec') },
]
