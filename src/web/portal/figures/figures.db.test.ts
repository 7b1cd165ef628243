import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectOk, parsePeriod, plainDate } from '#kernel/index.ts'
import { computeReport, measures } from '#reporting/index.ts'
import { linksOf, misplacedTags, textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'
import { dataSets } from './data-sets.ts'

let site: TestSite
let empty: TestSite
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), 'tuan-giao-2020')
  empty = await openTestSite(inject('serverUrl'))
})
afterAll(async () => {
  await site.close()
  await empty.close()
})

async function page(path: string, of = site): Promise<string> {
  const response = await of.app.request(path)
  const html = await response.text()
  expect([path, response.status, misplacedTags(html)]).toEqual([path, 200, []])
  return html
}
const plain = (html: string) => textOf(html).replaceAll('.', '')
const quarter = expectOk(parsePeriod('2020-01-01', '2020-04-01'))
const report = async (name: 'bieu1' | 'bieu2', period = quarter) =>
  expectOk(await computeReport(site.deps.db, { name, period }))

/** Cells of each row of the table in that section. */
function cells(html: string, section: string): readonly (readonly string[])[] {
  const [table = ''] = html.slice(html.indexOf(`id="${section}"`)).match(/<tbody>.*?<\/tbody>/su) ?? []
  return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell = '']) => plain(cell)),
  )
}

test('every figure is the report’s, to the digit, and opens what it counts', async () => {
  const html = await page('/so-lieu?ky=quy')
  const now = await report('bieu2', expectOk(parsePeriod('2020-04-01', '2020-04-01')))
  expect(plain(html)).toContain(`Đã xong ${now.total.resolved}`)
  const year = await page('/so-lieu?ky=nam')
  const whole = await report('bieu2')
  const figures = (one: typeof whole.total) =>
    [one.resolved_on_time, one.resolved_late, one.open_in_time, one.open_overdue].map(String)
  const rows = cells(year, 'don-vi')
  const expected = whole.rows
    .filter((row) => row.measures.total > 0)
    .map((row) => [row.unit?.name, ...figures(row.measures)])
  expect(rows.slice(0, -1).toSorted()).toEqual(expected.toSorted())
  expect(rows.at(-1)).toEqual(['Tổng', ...figures(whole.total)])
  for (const [href] of linksOf(year)
    .filter(([to]) => to.includes('measure='))
    .slice(0, 6)) {
    const opened = await page(href)
    const shown = linksOf(year)
      .find(([to]) => to === href)?.[1]
      .replaceAll('.', '')
    expect([href, plain(opened).includes(`${shown} hồ sơ`) || plain(opened).includes(shown ?? '-')]).toEqual([
      href,
      true,
    ])
  }
})

test('a chart says the numbers of its table, in its picture and for who hears it', async () => {
  const html = await page('/so-lieu?ky=nam')
  for (const section of ['cach-nop', 'dung-han', 'don-vi', 'linh-vuc']) {
    const from = html.slice(html.indexOf(`id="${section}"`))
    const [svg = ''] = from.match(/<svg.*?<\/svg>/su) ?? []
    expect([section, svg.includes('role="img"'), svg.includes('<title')]).toEqual([section, true, true])
    const drawn = [...svg.matchAll(/<text[^>]*text-anchor="end"[^>]*>(.*?)<\/text>/gu)].map(([, text = '']) =>
      plain(text),
    )
    const rows = cells(html, section).slice(0, drawn.length)
    expect(drawn).toEqual(rows.map(([, ...values]) => values.join(' · ')))
  }
})

test.each(dataSets.map(({ slug }) => slug))(
  '%s: CSV and JSON are the same, and the schema names each column',
  async (slug) => {
    const get = async (ending: string) => site.app.request(`/du-lieu-mo/${slug}.${ending}`)
    const csv = (await (await get('csv')).text()).split('\r\n').slice(0, -1)
    const json = JSON.parse(await (await get('json')).text())
    const schema = JSON.parse(await (await get('csv-metadata.json')).text())
    const [head = '', ...lines] = csv
    expect(schema.tableSchema.columns.map(({ name }: { name: string }) => name).join(',')).toBe(head)
    const quoted = (cell: unknown) =>
      /[",]/u.test(`${cell ?? ''}`) ? `"${`${cell}`.replaceAll('"', '""')}"` : `${cell ?? ''}`
    expect(json.rows.map((row: object) => Object.values(row).map(quoted).join(','))).toEqual(lines)
    expect(schema['dc:license']['@id']).toBe(json.licence)
  },
)

test('open data by unit is the report of the year', async () => {
  const json = JSON.parse(await (await site.app.request('/du-lieu-mo/theo-don-vi.json?nam=2020')).text())
  const { rows } = await report('bieu2')
  const counts = (one: Readonly<Record<string, unknown>>) => measures.map((measure) => one[measure])
  expect([json.from, json.to]).toEqual(['2020-01-01', '2020-04-01'])
  expect(json.rows.map((row: Record<string, unknown>) => [row['name'], ...counts(row)])).toEqual(
    rows.map((row) => [row.unit?.name, ...counts(row.measures)]),
  )
})

test('ratings stand by field, too: enough of them, of the last quarter that can not change', async () => {
  expect(await page('/so-lieu')).not.toContain('Theo lĩnh vực, quý')
  const fields = await site.deps.db
    .selectFrom('field_version')
    .select(['field_id', 'name'])
    .orderBy('field_id')
    .execute()
  const names = new Map(fields.map(({ field_id, name }) => [field_id, name]))
  const [most = 0, enough = 0, few = 0] = names.keys()
  const { unit_id } = await site.deps.db.selectFrom('unit').select('unit_id').executeTakeFirstOrThrow()
  const rated = [...Array(8).fill(most), ...Array(6).fill(enough), ...Array(2).fill(few), ...Array(3).fill(few)]
  const values = rated.map((field_id: number, index) => ({
    rating_id: randomUUID(),
    unit_id,
    field_id,
    stage: 'result',
    quarter: plainDate(index < 16 ? '2019-10-01' : '2020-01-01'),
    grade: index % 2 === 0 ? 'very-satisfied' : 'satisfied',
  }))
  await site.database.owner.insertInto('rating').values(values).execute()
  const html = await page('/so-lieu')
  const table = html.slice(html.indexOf('Theo lĩnh vực, quý IV/2019'))
  // One field more is left out, or the third would be the difference.
  expect(cells(`id="x"${table}`, 'x')).toEqual([[names.get(most), '4', '4', '0', '0']])
})

test('what there is not, is said', async () => {
  expect(textOf(await page('/so-lieu', empty))).toContain('Chưa có hồ sơ nào')
  expect((await empty.app.request('/du-lieu-mo/theo-don-vi.csv')).status).toBe(200)
  for (const path of [
    '/du-lieu-mo/khong-co.csv',
    '/du-lieu-mo/theo-don-vi.csv?nam=1990',
    '/du-lieu-mo/theo-don-vi.xml',
  ])
    expect((await site.app.request(path)).status).toBe(404)
  expect(textOf(await page('/du-lieu-mo'))).toContain('CC BY 4.0')
})
