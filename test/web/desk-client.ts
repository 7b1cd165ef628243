import { expect } from 'vitest'
import { testPassword } from '../identity/officers.ts'
import type { TestSite } from './test-site.ts'

/** A browser without its window: keeps the cookie, and sends forms as the page has them. */
export interface DeskClient {
  readonly cookie: string
  readonly get: (path: string) => Promise<Response>
  /** Sends `fields` to `path` with the hidden fields of the form that stands on the page `from` (else on `path`). */
  readonly send: (path: string, fields: Fields, from?: string) => Promise<Response>
  /** Sends just these fields. */
  readonly post: (path: string, fields: Fields | FormData) => Promise<Response>
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** Signs in and answers with the browser that did. */
export async function signInAs(
  { app }: Pick<TestSite, 'app'>,
  account: string,
  password: string = testPassword,
): Promise<DeskClient> {
  const answer = await app.request('/dang-nhap', {
    method: 'POST',
    body: encoded({ 'tai-khoan': account, 'mat-khau': password }),
  })
  expect(answer.status, `${account} signs in`).toBe(303)
  return browserWith(app, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
}

/** A browser that holds this cookie. */
export function browserWith(app: TestSite['app'], cookie: string): DeskClient {
  const get = async (path: string) => app.request(path, { headers: { cookie } })
  const post = async (path: string, fields: Fields | FormData) =>
    app.request(path, {
      method: 'POST',
      headers: { cookie },
      body: fields instanceof FormData ? fields : encoded(fields),
    })
  const send = async (path: string, fields: Fields, from = path) => {
    const page = await (await get(from)).text()
    return post(path, { ...hiddenFields(page, path), ...fields })
  }
  return { cookie, get, send, post }
}

/** The hidden fields of the form on a page that is sent to `action`; those of the first form with any, where none is. */
export function hiddenFields(page: string, action: string): Readonly<Record<string, string>> {
  const forms = [...page.matchAll(/<form[^>]*method="post"[^>]*>.*?<\/form>/gsu)].map(([form]) => form)
  const form = forms.find((each) => each.includes(`action="${action.replaceAll('&', '&amp;')}"`)) ?? forms[0] ?? ''
  const hidden = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, unescaped(value)]))
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function encoded(fields: Fields): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((each) => [name, each]),
    ),
  )
}
