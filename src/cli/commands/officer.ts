import { createAuditLog } from '#audit/index.ts'
import type { Database } from '#db/index.ts'
import {
  createOfficer,
  disableOfficer,
  enableOfficer,
  type IdentityDeps,
  type Officer,
  posts,
  resetPassword,
  resetTotp,
  type Term,
} from '#identity/index.ts'
import { type Decision, dayOf, ok, refuse, today } from '#kernel/index.ts'
import { closestUnits, findUnit, loadOrganisation } from '#organisation/index.ts'
import type { Command, CommandContext, CommandInput } from '../command.ts'
import { describeOfficers } from '../describe-officers.ts'
import { type GivenPassword, readPassword } from '../officer-password.ts'
import { orRefuse } from '../refused.ts'

const verbs = ['list', 'add', 'reset-password', 'reset-totp', 'disable', 'enable'] as const
type Verb = (typeof verbs)[number]

export const officer: Command = {
  name: 'officer',
  operands: [verbs.join('|'), '[ACCOUNT]'],
  options: [
    { name: 'name', value: 'NAME' },
    { name: 'post', value: 'POST' },
    { name: 'unit', value: 'UNIT' },
    { name: 'password-stdin' },
  ],
  summary: {
    vi: `Tài khoản cán bộ, khi chưa có ai đăng nhập được hoặc quản trị quên mật khẩu. add cần --name và --post (${postCodes()}), --unit nếu là vai trò của một đơn vị. Mật khẩu do chương trình đặt và in một lần, hoặc đọc từ đầu vào chuẩn (--password-stdin).`,
    en: `Officers' accounts, for when nobody can sign in yet, or an administrator forgot the password. add needs --name and --post (${postCodes()}), and --unit for a post of one unit. The password is generated and printed once, or read from standard input (--password-stdin).`,
  },
  async run(context, input) {
    const verb = orRefuse(parseVerb(input.operands[0] ?? ''))
    const { db } = await context.open()
    if (verb === 'list') return context.print(await describeOfficers(db, today(context.clock)))
    const account = orRefuse(parseAccount(input.operands[1]))
    const done = await carryOut(context, db, { verb, account, input })
    await recordDone(context, db, { verb, account })
    context.print(done)
  },
}

/** What each is called in the log of accesses. */
const events: Readonly<Record<Order['verb'], string>> = {
  add: 'officer.added',
  'reset-password': 'officer.password-reset',
  'reset-totp': 'officer.totp-reset',
  disable: 'officer.disabled',
  enable: 'officer.enabled',
}

interface Order {
  readonly verb: Exclude<Verb, 'list'>
  readonly account: string
  readonly input: CommandInput
}

async function carryOut(context: CommandContext, db: Database, { verb, account, input }: Order): Promise<string> {
  const deps: IdentityDeps = { ...context, db }
  const managed = { by: 'operator', account } as const
  switch (verb) {
    case 'add':
      return add(deps, account, input)
    case 'reset-password': {
      const given = await readPassword(deps.random, input.isSet('password-stdin'))
      return told(orRefuse(await resetPassword(deps, { ...managed, password: given.password })), given)
    }
    case 'reset-totp':
      return told(orRefuse(await resetTotp(deps, managed)))
    case 'disable':
      return told(orRefuse(await disableOfficer(deps, managed)))
    case 'enable':
      return told(orRefuse(await enableOfficer(deps, managed)))
  }
}

async function add(deps: IdentityDeps, account: string, input: CommandInput): Promise<string> {
  const term = orRefuse(await parseTerm(deps, input))
  const given = await readPassword(deps.random, input.isSet('password-stdin'))
  const asked = { by: 'operator', account, fullName: input.option('name') ?? '', terms: [term] } as const
  return told(orRefuse(await createOfficer(deps, { ...asked, password: given.password })), given)
}

/** What the operator does is in the log of accesses too; the command line has no session, and no account of its own. */
async function recordDone(
  { clock }: CommandContext,
  db: Database,
  { verb, account }: Pick<Order, 'verb' | 'account'>,
): Promise<void> {
  const log = createAuditLog({ db })
  const place = { path: `motcua officer ${verb}`, status: 200, address: 'command-line' }
  const nobody = { account: null, post: null, sessionId: null }
  await log.record({ ...nobody, ...place, at: clock.now(), event: events[verb], subject: account })
  await log.close()
}

function told({ account, isDisabled }: Officer, given?: GivenPassword): string {
  const standing = isDisabled
    ? `Tài khoản '${account}' đã khóa. / The account '${account}' is disabled.`
    : `Tài khoản '${account}' dùng được. / The account '${account}' can be used.`
  if (given?.isGenerated !== true) return standing
  return `${standing}\nMật khẩu, chỉ in một lần này / password, printed this once: ${given.password}`
}

function parseVerb(found: string): Decision<Verb> {
  const verb = verbs.find((each) => each === found)
  if (verb !== undefined) return ok(verb)
  return refuse('unknown-verb', {
    vi: `'${found}' không phải là việc của lệnh officer. Chọn một trong: ${verbs.join(', ')}.`,
    en: `'${found}' is nothing that officer does. Choose one of: ${verbs.join(', ')}.`,
  })
}

function parseAccount(found: string | undefined): Decision<string> {
  if (found !== undefined) return ok(found)
  return refuse('account-missing', {
    vi: 'Còn thiếu tên tài khoản. Ví dụ: motcua officer add quantri --name "Lò Văn A" --post administrator',
    en: 'The account is missing. For example: motcua officer add quantri --name "Lò Văn A" --post administrator',
  })
}

/** The post that the options name, from today on. */
async function parseTerm({ db, clock }: IdentityDeps, input: CommandInput): Promise<Decision<Term>> {
  const from = dayOf(clock.now())
  const found = input.option('post') ?? ''
  const post = posts.find((each) => each === found && each !== 'importer')
  if (post === undefined) return refusePost(found)
  const name = input.option('unit')
  if (name === undefined) return ok({ post, unitId: null, from })
  const organisation = await loadOrganisation(db)
  const period = { from, to: from }
  const unit = findUnit(organisation, name, period)
  if (unit !== undefined) return ok({ post, unitId: unit.id, from })
  const near = closestUnits(organisation, name, period).map((each) => each.name)
  return refuse('unit-unknown', {
    vi: `Không có đơn vị '${name}' đang hoạt động. Gần giống: ${near.join('; ')}.`,
    en: `There is no unit '${name}' today. Most alike: ${near.join('; ')}.`,
  })
}

function refusePost(found: string): Decision<never> {
  return refuse('unknown-post', {
    vi: `--post '${found}' không phải là vai trò. Chọn một trong: ${postCodes()}.`,
    en: `--post '${found}' is no post. Choose one of: ${postCodes()}.`,
  })
}

function postCodes(): string {
  return posts.filter((post) => post !== 'importer').join(', ')
}
