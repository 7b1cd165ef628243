import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { installCatalogue } from '#catalogue/index.ts'
import { commands, runCommandLine } from '#cli/index.ts'
import { openWorkspace, operatorFaultOf, type ReferenceData, type Workspace, type WorkspaceOptions } from '#db/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { installForms } from '#form/index.ts'
import { type Clock, type IdSource, instantFromEpochMs, type RandomSource, uuidV7 } from '#kernel/index.ts'
import { installOrganisation } from '#organisation/index.ts'

const clock: Clock = { now: () => instantFromEpochMs(Date.now()) }
const random: RandomSource = { bytes: (count) => randomBytes(count) }
const ids: IdSource = { uuid: () => uuidV7(clock.now(), random.bytes(10)) }

/** Raise the edition whenever a reference table of organisation/, catalogue/, form/ or deadline/ changes. */
const referenceData: ReferenceData = {
  edition: '2026-11-26',
  async install(tx) {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installForms(tx)
    await installCalendar(tx)
  },
}

const options: WorkspaceOptions = {
  dataFolder: resolve(process.env['MOTCUA_DATA'] || '.data'),
  databaseUrl: process.env['DATABASE_URL'],
  referenceData,
}

let opened: Promise<Workspace> | undefined

const terminal = {
  out: (text: string) => void process.stdout.write(`${text}\n`),
  err: (text: string) => void process.stderr.write(`${text}\n`),
}

// A reader that closes early (`motcua … | head`) ends the program quietly.
process.stdout.on('error', () => process.exit(0))

try {
  const context = {
    clock,
    ids,
    random,
    workspace: options,
    open: () => {
      opened ??= openWorkspace(options)
      return opened
    },
    print: terminal.out,
    tell: terminal.err,
  }
  process.exitCode = await runCommandLine(process.argv.slice(2), commands, { context, terminal })
} catch (error) {
  const fault = operatorFaultOf(error, options.databaseUrl ? undefined : options.dataFolder)
  terminal.err(fault ? `${fault.refusal.message.vi}\n${fault.refusal.message.en}` : unexpected(error))
  process.exitCode = 1
} finally {
  await opened?.then(({ close }) => close()).catch(() => undefined)
}

function unexpected(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error)
  const trace = process.env['MOTCUA_DEBUG'] && error instanceof Error ? `\n${error.stack}` : ''
  return `Lỗi ngoài dự kiến của chương trình: ${what}. Đặt MOTCUA_DEBUG=1 rồi chạy lại để xem chi tiết.
Unexpected fault of the program: ${what}. Set MOTCUA_DEBUG=1 and run again for details.${trace}`
}
