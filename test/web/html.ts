/** What a page's HTML says, for tests that need no browser. */

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function plain(html: string): string {
  return html.replace(/&(#?\w+);/gu, (whole, name: string) => entities[name] ?? whole)
}

/** Text without tags, white space as one. */
export function textOf(html: string): string {
  const body = html.replace(/<head>.*?<\/head>/su, '').replace(/<[^>]+>/gu, ' ')
  return plain(body).replace(/\s+/gu, ' ').trim()
}

/** Links as [address, text], in order. */
export function linksOf(html: string): readonly (readonly [string, string])[] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gsu)].map(([, href = '', inner = '']) => [
    plain(href),
    textOf(inner),
  ])
}

const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

/** Tags that are not closed, or close what is not open: none on a page that every parser reads alike. */
export function misplacedTags(html: string): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, slash, name = '', rest = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/giu)) {
    if (empty.has(name) || rest.endsWith('/')) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) wrong.push(name)
  }
  return [...wrong, ...open]
}
