import type { Page } from 'playwright-core'
import type { Hands } from './typing-meter.ts'

const mostTabs = 120

/** Fills pages by the keyboard alone: Tab to what is wanted, as its label says, then letters, arrows, Space or Enter. */
export function keyboardOn(page: Page): Hands {
  const { keyboard } = page
  const focused = () =>
    page.evaluate<string>(`(() => {
      const element = document.activeElement
      const label = element.labels?.[0] ?? element
      return (element.getAttribute('aria-label') ?? label.textContent).replaceAll(/\\s+/gu, ' ').trim()
    })()`)
  const kind = () => page.evaluate<string>("document.activeElement.type ?? ''")
  const press = async (key: string, until: () => Promise<boolean>) => {
    for (let count = 0; count < mostTabs; count += 1) {
      if (await until()) return
      await keyboard.press(key)
    }
    throw new Error(`${mostTabs} times ${key} led nowhere; now at “${await focused()}”`)
  }
  const isAt = (label: string) => async () => (await focused()) === label
  return {
    type: async (label, text) => {
      await press('Tab', isAt(label))
      await keyboard.press('Control+A')
      await keyboard.type(text)
    },
    choose: async (label) => {
      // Of radio buttons Tab reaches one; arrows go on from there.
      const names = await groupOf(page, label)
      await press('Tab', async () => names.includes(await focused()))
      if ((await kind()) === 'radio') await press('ArrowDown', isAt(label))
      await keyboard.press('Space')
    },
    select: async (label, option) => {
      await press('Tab', isAt(label))
      await keyboard.type(option)
    },
    send: async (file) => {
      await press('Tab', async () => (await kind()) === 'file')
      // What the system's own dialogue does is beyond the page.
      await page.locator('input[type=file]:focus').setInputFiles(file)
      await page.locator('.upload__pages li').first().waitFor()
    },
    go: async (name) => {
      await press('Tab', isAt(name))
      const from = page.url()
      await Promise.all([page.waitForNavigation({ url: (url) => url.href !== from }), keyboard.press('Enter')])
    },
  }
}

/** The labels of all answers to the question to which this one belongs. */
function groupOf(page: Page, label: string): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const textOf = (element) => element.textContent.replaceAll(/\\s+/gu, ' ').trim()
    const { control } = [...document.querySelectorAll('label')].find((each) => textOf(each) === ${JSON.stringify(label)})
    return [...control.form.elements].filter(({ name }) => name === control.name).map(({ labels }) => textOf(labels[0]))
  })()`)
}
