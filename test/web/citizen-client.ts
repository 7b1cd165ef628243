import { expect } from 'vitest'
import { findCitizen, openCitizenSession } from '#identity/index.ts'
import type { CitizenId } from '#kernel/index.ts'
import { browserWith, type DeskClient } from './desk-client.ts'
import type { TestSite } from './test-site.ts'

/** A citizen's browser. */
export interface CitizenClient extends DeskClient {
  readonly id: CitizenId
}

/** Signs somebody in by the number: the first time by the pages and a code, later by a session opened past them. */
export async function enterAsCitizen(site: TestSite, phone: string): Promise<CitizenClient> {
  const known = await idOf(site, phone)
  const cookie = known === undefined ? await signInByPages(site, phone) : await openSession(site, known)
  const id = known ?? (await idOf(site, phone))
  if (id === undefined) throw new Error(`${phone} has no account`)
  return { ...browserWith(site.app, cookie), id }
}

async function idOf({ deps }: TestSite, phone: string): Promise<CitizenId | undefined> {
  const rows = await deps.db.selectFrom('citizen').select('citizen_id').where('phone', '=', phone).execute()
  return rows[0]?.citizen_id as CitizenId | undefined
}

/** The newest code that was sent to a number or address. */
export async function codeSentTo({ deps }: Pick<TestSite, 'deps'>, recipient: string): Promise<string> {
  const row = await deps.db
    .selectFrom('message')
    .select('said')
    .where('recipient', '=', recipient)
    .where('kind', '=', 'sign-in-code')
    .orderBy('message_id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return (row.said as { readonly code: string }).code
}

async function signInByPages(site: TestSite, phone: string): Promise<string> {
  const asked = await site.app.request('/tai-khoan/dang-nhap', {
    method: 'POST',
    body: new URLSearchParams({ 'dien-thoai': phone }),
  })
  expect(asked.status, `a code is sent to ${phone}`).toBe(303)
  const lan = new URL(asked.headers.get('location') ?? '', 'http://site').searchParams.get('lan') ?? ''
  const ma = await codeSentTo(site, phone)
  const given = { method: 'POST', body: new URLSearchParams({ lan, ma }) }
  const answer = await site.app.request('/tai-khoan/dang-nhap/ma', given)
  expect(answer.status, `${phone} signs in`).toBe(303)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

async function openSession({ deps }: TestSite, id: CitizenId): Promise<string> {
  const citizen = await findCitizen(deps.db, id)
  if (citizen === undefined) throw new Error(`${id} is closed`)
  const arriving = { means: 'phone', isRemembered: false, agent: '', address: '' } as const
  return `motcua-dan=${(await openCitizenSession(deps, citizen, arriving)).token}`
}
