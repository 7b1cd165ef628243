import { join } from 'node:path'
import { createAuditLog } from '#audit/index.ts'
import { programFolder, type Workspace } from '#db/index.ts'
import { keepLaw, loadLaw } from '#dossier/index.ts'
import { startJobs } from '#jobs/index.ts'
import { type Decision, formatMoment, OperatorFault, ok, refuse } from '#kernel/index.ts'
import { citizenWriter } from '#notification/index.ts'
import { countUnfolded, foldDeltas, reportingWriter } from '#reporting/index.ts'
import { keepSpoken, loadSpoken } from '#spoken/index.ts'
import { attachmentFolder } from '../attachment-folder.ts'
import type { Command, CommandContext } from '../command.ts'
import { describeDemoAccounts } from '../demo-accounts.ts'
import { filingWriters } from '../filing-writers.ts'
import { mailboxOf } from '../message-stations.ts'
import { nationalProvider } from '../national-provider.ts'
import { orRefuse } from '../refused.ts'
import { configuredScanner } from '../scanner.ts'
import { spokenFolder } from '../spoken-folder.ts'
import { startMessages } from '../start-messages.ts'
import { stopSignal } from '../stop-signal.ts'
import { configuredPortal } from '../submission-front.ts'
import { configuredProxies } from '../trusted-proxies.ts'
import { hasDemoAccounts, loadDemoIfEmpty } from './demo.ts'
import { jobDeps } from './jobs.ts'

const defaultPort = '3000'
const foldEveryMs = 5_000

export const serve: Command = {
  name: 'serve',
  operands: [],
  options: [{ name: 'port', value: 'PORT' }, { name: 'demo-if-empty' }],
  summary: {
    vi: `Chạy máy chủ web ở 127.0.0.1, cổng mặc định ${defaultPort} (0: cổng trống bất kỳ). --demo-if-empty nạp dữ liệu mẫu nếu chưa có hồ sơ nào.`,
    en: `Runs the web server on 127.0.0.1, port ${defaultPort} by default (0: any free one). --demo-if-empty loads the demonstration if there is no dossier yet.`,
  },
  async run(context, input) {
    const port = orRefuse(parsePort(input.option('port') ?? defaultPort))
    const workspace = await context.open()
    await takeServerRole(workspace, { folder: context.workspace.dataFolder, port })
    if (input.isSet('demo-if-empty')) await loadDemoIfEmpty(context, workspace.db)
    await serveUntilStopped(context, workspace, port)
  },
}

async function serveUntilStopped(context: CommandContext, workspace: Workspace, port: number): Promise<void> {
  const { createApp, loadAssets, startServer } = await import('#web/index.ts')
  const audit = createAuditLog(workspace)
  const app = createApp({
    db: workspace.db,
    clock: context.clock,
    ids: context.ids,
    random: context.random,
    attachmentFolder: attachmentFolder(context.workspace),
    scanner: configuredScanner(),
    loadSpoken: keepSpoken(loadSpoken(spokenFolder(context.workspace)), context.clock),
    writers: [reportingWriter, citizenWriter],
    filingWriters,
    mailbox: mailboxOf(process.env),
    loadLaw: keepLaw(loadLaw, context.clock),
    audit,
    bankSecret: process.env['MOTCUA_BANK_SECRET'] || undefined,
    national: nationalProvider(),
    nationalPortal: configuredPortal(),
    nationalToken: process.env['MOTCUA_NATIONAL_TOKEN'] || undefined,
    publicAddress: process.env['MOTCUA_PUBLIC_ADDRESS'] || undefined,
    trustedProxies: configuredProxies(),
    assets: await loadAssets(join(programFolder(), 'dist', 'assets')),
    recordAccess: () => undefined,
    recordFault: ({ at, number, path, error }) =>
      context.tell(`${formatMoment(at)} [${number}] ${path}: ${error instanceof Error ? error.stack : String(error)}`),
  })
  const server = await startServer({ app, port, host: '127.0.0.1' })
  const folding = setInterval(() => void fold(context, workspace), foldEveryMs)
  const running = startJobs(jobDeps(context, workspace))
  const messages = await startMessages(context, workspace, server.url)
  context.print(welcome(server.url, await hasDemoAccounts(context, workspace.db)))
  await stopSignal()
  clearInterval(folding)
  await Promise.all([server.close(), running.stop(), messages.stop()])
  await audit.close()
}

/** Folding makes reports quicker, never different: if it fails, the next one takes it on. */
async function fold(context: CommandContext, { db }: Workspace): Promise<void> {
  try {
    if ((await countUnfolded(db)) > 0) await db.transaction().execute(foldDeltas)
  } catch (error) {
    context.tell(`fold: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function takeServerRole(workspace: Workspace, { folder, port }: { folder: string; port: number }): Promise<void> {
  const role = await workspace.becomeServer(`http://127.0.0.1:${port} (pid ${process.pid})`)
  if (role.isHeld) return
  throw new OperatorFault('second-server', {
    vi: `Dữ liệu ở '${folder}' đang có một máy chủ Một Cửa khác phục vụ: ${role.holder}. Hãy dùng máy chủ đó, dừng nó, hoặc chọn thư mục khác bằng MOTCUA_DATA.`,
    en: `The data in '${folder}' is served by another Một Cửa server: ${role.holder}. Use that one, stop it, or choose another folder with MOTCUA_DATA.`,
  })
}

function welcome(url: string, hasAccounts: boolean): string {
  const accounts = hasAccounts ? `\n\n${describeDemoAccounts()}\n` : ''
  return `Một Cửa đang chạy / is running: ${url}
  Cổng dịch vụ công / the citizens' portal    ${url}/
  Tình hình chung / how the district stands   ${url}/tinh-hinh
  Biểu 2, Quý I/2020                          ${url}/bao-cao/bieu-2?tu=2020-01-01&den=2020-04-01
  Hãy bấm vào số 57 của Quài Tở / press the 57 of Quài Tở: its late dossiers, each with its history.${accounts}
  Dừng: Ctrl+C / stop: Ctrl+C`
}

function parsePort(text: string): Decision<number> {
  const port = Number(text)
  if (/^\d{1,5}$/u.test(text) && port <= 65_535) return ok(port)
  return refuse('not-a-port', {
    vi: `--port '${text}' không phải là cổng. Cần số từ 1 đến 65535, hoặc 0 để chọn cổng trống.`,
    en: `--port '${text}' is no port. A number from 1 to 65535 is needed, or 0 for any free one.`,
  })
}
