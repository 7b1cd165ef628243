import { Readable } from 'node:stream'
import { calendarOf, isWorkingDay } from '#deadline/index.ts'
import { type CommandDeps, loadLaw, readClock } from '#dossier/index.ts'
import { type ImportDeps, importRegister, type PersonSource } from '#exchange/index.ts'
import type { FilingDeps } from '#filing/index.ts'
import { type IdentityDeps, listOfficers } from '#identity/index.ts'
import { type Decision, dayOf, type Instant, ok, type PlainDate, refuse, type UnitId } from '#kernel/index.ts'
import { foldDeltas } from '#reporting/index.ts'
import { type Basis, getUnit } from './basis.ts'
import { chanceFrom } from './chance.ts'
import { findDemoAccounts, hireOfficers } from './hire-officers.ts'
import type { InventedRegister } from './invented-register.ts'
import type { LiveDesk } from './live-desk.ts'
import { handIn } from './live-filings.ts'
import { takeInPaid } from './live-national.ts'
import { demoOfficers, type LivePlace, liveUnits } from './live-officers.ts'
import { payIn } from './live-payments.ts'
import { livePersons } from './live-persons.ts'
import { receiveAtCounter } from './live-reception.ts'
import { type LiveRegister, liveRegister } from './live-register.ts'
import { speakUp } from './live-voices.ts'
import { workOn } from './live-work.ts'
import { demoAccount, loadBasis, refuseInUse } from './load-demo.ts'
import { registerText } from './register.ts'
import { findDossierNotOf, hasDossier, hasDossiers } from './store.ts'
import { tuanGiao2020ToldOn } from './tuan-giao-2020-after.ts'

export interface LiveDeps extends IdentityDeps {
  readonly writers: CommandDeps['writers']
  readonly filingWriters: FilingDeps['filingWriters']
  /** Where the papers of its filings are kept. */
  readonly attachmentFolder: string
}

/** What was not there before. */
export interface LiveLoaded {
  readonly officers: number
  readonly dossiers: number
  readonly filings: number
}

/**
 * A desk of today to work at: officers of each post, and in two communes what they accepted in the last 30 working days,
 * with something in each queue. Loading it again adds nothing. Refused where there
 * are dossiers or officers that are not invented (`database-in-use`, `accounts-in-use`): the accounts' password is known
 * to everybody; and in a year that the calendar does not know (`calendar-year-missing`).
 */
export async function loadLiveDesk(deps: LiveDeps): Promise<Decision<LiveLoaded>> {
  const { db } = deps
  const now = await readClock(db)
  const basis = await loadBasis(db)
  const calendar = isWorkingDay(calendarOf(basis.calendars, null), dayOf(now))
  if (!calendar.ok) return calendar
  const mixed = await refuseMixing(deps, dayOf(now))
  if (mixed !== undefined) return mixed
  const unitIds = { own: unitIdAt(basis, 'own', now), neighbour: unitIdAt(basis, 'neighbour', now) }
  const officers = await hireOfficers(deps, unitIds)
  if (await hasDossiers(db, Object.values(unitIds))) return ok({ officers, dossiers: 0, filings: 0 })
  await closeOldBooks(deps, basis)
  const law = await loadLaw(db)
  const commands = { ...deps, loadLaw: async () => law }
  const desk = { commands, basis, unitIds, filings: { ...deps, folder: deps.attachmentFolder } }
  const dossiers = await fillDesk(desk, liveRegister(basis, now))
  const filed = await handIn(desk, now)
  await payIn(desk, filed, now)
  const national = await takeInPaid(desk, now)
  await speakUp({ ...desk, random: deps.random }, now)
  return ok({ officers, dossiers, filings: filed.length + national })
}

/** Where the demo's accounts are all there, so is everything invented; else nothing real may be. */
async function refuseMixing({ db }: LiveDeps, today: PlainDate): Promise<ReturnType<typeof refuse> | undefined> {
  if ((await findDemoAccounts(db, today)).length === demoOfficers.length) return undefined
  const [officer] = await listOfficers(db, 'all', today)
  if (officer !== undefined) return refuseAccounts(officer.account)
  const code = await findDossierNotOf(db, demoAccount)
  return code === undefined ? undefined : refuseInUse(code)
}

function unitIdAt(basis: Basis, place: LivePlace, now: Instant): UnitId {
  const today = dayOf(now)
  return getUnit(basis, liveUnits[place], { from: today, to: today }).id
}

/** Where the demonstration of 2020 is there, what it left open ends in 2020. */
async function closeOldBooks({ db, writers }: LiveDeps, basis: Basis): Promise<void> {
  const register = tuanGiao2020ToldOn(basis)
  const isThere = await hasDossier(db, register.entries[0]?.code ?? '')
  if (isThere) await bringIn({ db, writers }, register)
}

/** Answers how many dossiers there are then. */
async function fillDesk(desk: LiveDesk, register: LiveRegister): Promise<number> {
  const { db, ids } = desk.commands
  const persons = { of: (code: string) => livePersons(chanceFrom(`live/${code}`), register.owners.get(code)), ids }
  const broughtIn = await bringIn(desk.commands, register, persons)
  for (const [code, lot] of register.lots) await workOn(desk, code, lot)
  const received = await receiveAtCounter(desk, register.until)
  await db.transaction().execute(foldDeltas)
  return broughtIn + received
}

async function bringIn(
  { db, writers }: ImportDeps,
  { entries }: InventedRegister,
  persons?: PersonSource,
): Promise<number> {
  const text = Readable.from(registerText(entries))
  const options = { account: demoAccount, ...(persons === undefined ? {} : { persons }) }
  const result = await importRegister({ db, writers }, text, options)
  if (!result.ok) throw new Error(`the live demo is no good register: ${JSON.stringify(result.badLines.slice(0, 3))}`)
  return result.dossiers
}

function refuseAccounts(account: string): ReturnType<typeof refuse> {
  return refuse('accounts-in-use', {
    vi: `Đã có tài khoản cán bộ không thuộc bản trình diễn (${account}). Tài khoản mẫu có mật khẩu ai cũng biết, không được tạo cạnh tài khoản thật: hãy dùng một thư mục dữ liệu mới (biến MOTCUA_DATA).`,
    en: `There are officers' accounts that are not the demonstration's (${account}). Its accounts have a password that everybody knows and are never opened beside real ones: use a new data folder (variable MOTCUA_DATA).`,
  })
}
