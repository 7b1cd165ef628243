import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { DeskClient } from '../../../../test/web/desk-client.ts'
import { linksOf, textOf } from '../../../../test/web/html.ts'
import { enterDesk, openLiveSite } from '../../../../test/web/live-site.ts'
import type { TestSite } from '../../../../test/web/test-site.ts'

interface Known {
  readonly code: string
  readonly name: string
  readonly number: string
}

let site: TestSite
let officer: DeskClient
let known: Known
beforeAll(async () => {
  site = await openLiveSite(inject('serverUrl'))
  officer = await enterDesk(site, 'thuly1')
  const { rows } = await sql<Known>`
    SELECT code, full_name AS name, identity_number AS number
    FROM dossier JOIN dossier_person USING (unit_id, dossier_id)
    WHERE role = 'owner' AND code LIKE 'H18.76-%' AND dossier_person.version = 1
    ORDER BY code LIMIT 1
  `.execute(site.deps.db)
  if (rows[0] === undefined) throw new Error('the desk has no dossier')
  known = rows[0]
})
afterAll(() => site.close())

const find = async (client: DeskClient, typed: string) =>
  client.get(`/lam-viec/tra-cuu?${new URLSearchParams({ tim: typed })}`)
const codesOf = (html: string) =>
  linksOf(html).flatMap(([href, text]) => (href.includes('/lam-viec/ho-so/') ? [text] : []))

test('a whole code leads straight to its dossier, however it is typed', async () => {
  const answer = await find(officer, ` ${known.code.toLowerCase()} `)
  expect([answer.status, answer.headers.get('location')]).toEqual([302, `/lam-viec/ho-so/${known.code}`])
})

test('found by name without diacritics, by number, by the last digits of the code', async () => {
  const folded = known.name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D')
  for (const typed of [folded, known.number, known.code.slice(-11)]) {
    const html = await (await find(officer, typed)).text()
    expect([typed, codesOf(html)]).toEqual([typed, expect.arrayContaining([known.code])])
    expect(textOf(html)).not.toContain(known.number)
  }
})

test('a colleague of another unit finds nothing, and is told what to try', async () => {
  const neighbour = await enterDesk(site, 'thuly.quaito')
  for (const typed of [known.code, known.number]) {
    const answer = await find(neighbour, typed)
    const text = textOf(await answer.text())
    expect([answer.status, text.includes(`Không có hồ sơ nào khớp với “${typed}”`)]).toEqual([200, true])
    expect(text).toContain('Gõ ít hơn')
  }
})

test('too little to look for: one sentence beside the field, and what was typed is kept', async () => {
  const answer = await find(officer, '7')
  const html = await answer.text()
  expect([answer.status, textOf(html).includes('Chưa đủ để tìm.')]).toEqual([422, true])
  expect(html).toMatch(/id="tim"[^>]*value="7"/u)
})
