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
