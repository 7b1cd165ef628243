import type { Page } from 'playwright-core'

/** Holidays, the nation's founders and a people, which English calls so, too. */
const kept = /Tết|Hùng|Mông/gu

/** Vietnamese words of an English page that are not marked as such: names may be, words of ours may not. A drawing's description has no marks. */
export async function foreignWords(page: Page): Promise<readonly string[]> {
  const unmarked = await page.evaluate<readonly string[]>(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement.closest('[lang], desc').lang === 'en') found.push(node.data)
    return found
  })()`)
  return unmarked.filter((text) => /[ăâđêôơư\u1ea0-\u1ef9]/iu.test(text.normalize('NFC').replace(kept, '')))
}
