import type { Database } from '#db/index.ts'
import {
  type DemoName,
  demoNames,
  demoOfficers,
  findDemoAccounts,
  type LiveDeps,
  type LiveLoaded,
  loadDemo,
  loadLiveDesk,
} from '#demo/index.ts'
import { type Decision, formatCount, ok, refuse, today } from '#kernel/index.ts'
import { paymentWriter } from '#payment/index.ts'
import { reportingWriter } from '#reporting/index.ts'
import { attachmentFolder } from '../attachment-folder.ts'
import type { Command, CommandContext } from '../command.ts'
import { describeDemoAccounts } from '../demo-accounts.ts'
import { orRefuse } from '../refused.ts'

const usual: DemoName = 'tuan-giao-2020'
const desk = 'desk'
const names = [...demoNames, desk] as const

export const demo: Command = {
  name: 'demo',
  operands: [`[${names.join('|')}]`],
  options: [],
  summary: {
    vi: `Nạp dữ liệu mẫu: Quý I/2020 của Tuần Giáo (${usual}, mặc định), cả tỉnh từ tháng 7/2025 (dien-bien-2025), hoặc bàn làm việc một cửa hôm nay với tài khoản mẫu (${desk}). Không có người thật.`,
    en: `Loads a demonstration: Tuần Giáo's first quarter of 2020 (${usual}, the default), the province since July 2025 (dien-bien-2025), or a one-stop desk of today with accounts to sign in with (${desk}). Nobody in it is real.`,
  },
  async run(context, input) {
    const name = orRefuse(parseName(input.operands[0] ?? usual))
    const { db } = await context.open()
    context.print(await (name === desk ? loadDesk(context, db) : load(context, db, name)))
    if (name === desk) context.print(describeDemoAccounts())
  },
}

/** Loads the usual demonstration where there is no dossier at all, and a desk to work at where nothing is real. */
export async function loadDemoIfEmpty(context: CommandContext, db: Database): Promise<void> {
  const any = await db.selectFrom('dossier').select('code').limit(1).executeTakeFirst()
  if (any === undefined) context.tell(await load(context, db, usual))
  const loaded = await loadLiveDesk(liveDeps(context, db))
  if (!loaded.ok) context.tell(`${loaded.refusal.message.vi}\n${loaded.refusal.message.en}`)
  else if (loaded.value.dossiers > 0) context.tell(describeDesk(loaded.value))
}

/** Whether the accounts of the demonstration are those of this installation. */
export async function hasDemoAccounts({ clock }: CommandContext, db: Database): Promise<boolean> {
  return (await findDemoAccounts(db, today(clock))).length === demoOfficers.length
}

async function loadDesk(context: CommandContext, db: Database): Promise<string> {
  return describeDesk(orRefuse(await loadLiveDesk(liveDeps(context, db))))
}

function liveDeps(context: CommandContext, db: Database): LiveDeps {
  const folder = attachmentFolder(context.workspace)
  return { ...context, db, writers: [reportingWriter], filingWriters: [paymentWriter], attachmentFolder: folder }
}

function describeDesk({ officers, dossiers, filings }: LiveLoaded): string {
  if (officers + dossiers + filings === 0)
    return 'Bàn làm việc mẫu đã có sẵn; không có gì mới.\nThe demonstration desk was there already; nothing is new.'
  return `Đã nạp bàn làm việc mẫu: ${officers} tài khoản, ${formatCount(dossiers)} hồ sơ, ${filings} hồ sơ chờ tiếp nhận.\nLoaded the demonstration desk: ${officers} accounts, ${dossiers} dossiers, ${filings} filings before reception.`
}

async function load(context: CommandContext, db: Database, name: DemoName): Promise<string> {
  context.tell(`Đang nạp dữ liệu mẫu ${name}… / Loading the demonstration ${name}…`)
  const deps = { db, ids: context.ids, writers: [reportingWriter] }
  const { dossiers, events } = orRefuse(
    await loadDemo(deps, name, (lines, of) => context.tell(`… ${formatCount(lines)} / ${formatCount(of)}`)),
  )
  return events === 0
    ? `Dữ liệu mẫu ${name} đã có sẵn; không có gì mới.\nThe demonstration ${name} was there already; nothing is new.`
    : `Đã nạp ${name}: ${formatCount(dossiers)} hồ sơ, ${formatCount(events)} sự kiện.\nLoaded ${name}: ${dossiers} dossiers, ${events} events.`
}

function parseName(text: string): Decision<DemoName | typeof desk> {
  const name = names.find((candidate) => candidate === text)
  if (name) return ok(name)
  return refuse('unknown-demo', {
    vi: `Không có dữ liệu mẫu '${text}'. Chọn một trong: ${names.join(', ')}.`,
    en: `There is no demonstration '${text}'. Choose one of: ${names.join(', ')}.`,
  })
}
