import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Text } from '#kernel/index.ts'
import { Document, type Frame } from './document.tsx'
import { publicFrame } from './public-frame.tsx'
import type { Visit } from './visit.ts'

export interface Page {
  readonly title: string
  /** Which entry of the menu a page belongs to. */
  readonly section?: string
  /** Whose page it is, printed under the product's name. */
  readonly office?: string
  readonly main: ComponentChildren
  /** Something typed was wrong: the title says so first. */
  readonly hasError?: boolean
  /** Name of a script asset that this page needs besides that of its face. */
  readonly script?: string
  /** Landscape paper for wide tables. */
  readonly paper?: 'portrait' | 'landscape'
}

export interface PageOptions {
  readonly status?: number
  /** `no-store` for what concerns a person; else the browser asks again each time whether it is still true. */
  readonly cache?: 'no-store' | 'no-cache'
  readonly headers?: Readonly<Record<string, string>>
}

/** A whole page as the answer to a visit, in the frame that everybody sees. */
export function answerPage(visit: Visit, page: Page, options: PageOptions = {}): Response {
  // The frame leads back to the desk where there is a session.
  const headers = { vary: 'cookie', ...options.headers }
  return answerFramed(visit, { page, frame: publicFrame(visit) }, { ...options, headers })
}

export function answerFramed(
  visit: Visit,
  { page, frame }: { readonly page: Page; readonly frame: Frame },
  options: PageOptions = {},
): Response {
  const html = `<!doctype html>${render(<Document visit={visit} page={page} frame={frame} />)}`
  return new Response(html, {
    status: options.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': options.cache ?? 'no-cache',
      'content-language': visit.language,
      ...options.headers,
    },
  })
}

const errorPrefix: Text = { vi: 'Cần sửa: ', en: 'Please correct: ' }

/** What the browser's tab says. */
export function fullTitle(visit: Visit, page: Page): string {
  const place = page.office ?? visit.say({ vi: 'Một cửa', en: 'One-stop' })
  return `${page.hasError ? visit.say(errorPrefix) : ''}${page.title} - ${place}`
}
