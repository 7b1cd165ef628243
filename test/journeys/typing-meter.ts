import type { Page } from 'playwright-core'

/**
 * Seconds that typing takes on a phone, slowly: half of the 36.2 words (of five signs) a minute that Palin et al. measured of 37,000
 * people on phones (MobileHCI 2019), a mark counting as a key of its own; and three seconds to find and press an answer.
 */
const signsPerSecond = 1.5
const secondsPerChoice = 3

/** What a person does on a page, by whatever means. */
export type Hands = Omit<Meter, 'told'>

export interface Meter {
  readonly type: (label: string, text: string) => Promise<void>
  readonly choose: (label: string) => Promise<void>
  readonly select: (label: string, option: string) => Promise<void>
  readonly send: (file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }) => Promise<void>
  /** Presses the button or link, and waits for the page to which it leads. */
  readonly go: (name: string) => Promise<void>
  readonly told: () => Told
}

export interface Told {
  readonly pages: number
  readonly signs: number
  readonly choices: number
  readonly seconds: number
}

interface Watch {
  /** Called on each page. */
  readonly arrived: () => Promise<void>
  readonly hasScript: boolean
}

/** Fills pages as a person does, and counts: pages, keys pressed, answers chosen. */
export function meterOn(page: Page, { arrived, hasScript }: Watch): Meter {
  let [pages, signs, choices] = [0, 0, 0]
  const control = (label: string) => page.getByLabel(label, { exact: true })
  const chosen = () => {
    choices += 1
  }
  return {
    type: async (label, text) => {
      signs += keysOf(text)
      await control(label).fill(text)
    },
    choose: async (label) => {
      chosen()
      await control(label).check()
    },
    select: async (label, option) => {
      chosen()
      await control(label).selectOption({ label: option })
    },
    send: async (file) => {
      chosen()
      await page.locator('input[type=file]').setInputFiles(file)
      // A script sends it at once and shows it; without one it goes along with the page.
      if (hasScript) await page.locator('.upload__pages li').first().waitFor()
    },
    go: async (name) => {
      await Promise.all([
        page.waitForNavigation(),
        page.locator('main').getByText(name, { exact: true }).first().click(),
      ])
      pages += 1
      await arrived()
    },
    told: () => ({ pages, signs, choices, seconds: Math.ceil(signs / signsPerSecond + choices * secondsPerChoice) }),
  }
}

/** Keys of the Telex way: a mark is a key, and so is the stroke of đ. */
function keysOf(text: string): number {
  return [...text.normalize('NFD').replaceAll(/[đĐ]/gu, 'dd')].length
}
