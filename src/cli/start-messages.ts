import type { Workspace } from '#db/index.ts'
import { formatMoment } from '#kernel/index.ts'
import { mailboxTransports, startSending, type Transports } from '#notification/index.ts'
import type { CommandContext } from './command.ts'
import { hasDemoAccounts } from './commands/demo.ts'
import { configuredTransports, messageSite } from './message-stations.ts'

/**
 * Sends messages until stopped, by what is configured; where nothing is and the demonstration is loaded, into its mailbox. `local`: the
 * address of the site where no public one is configured.
 */
export async function startMessages(
  context: CommandContext,
  { db }: Workspace,
  local: string,
): Promise<{ readonly stop: () => Promise<void> }> {
  const transports = await transportsOf(context, db)
  const sending = startSending({
    db,
    clock: context.clock,
    transports,
    site: messageSite(process.env, local),
    recordFault: (error) => {
      const what = error instanceof Error ? error.stack : String(error)
      context.tell(`${formatMoment(context.clock.now())} messages: ${what}`)
    },
  })
  return {
    async stop() {
      await sending.stop()
      for (const transport of Object.values(transports)) transport.close()
    },
  }
}

async function transportsOf(context: CommandContext, db: Workspace['db']): Promise<Transports> {
  const configured = configuredTransports(process.env)
  const isForMailbox = Object.keys(configured).length === 0 && (await hasDemoAccounts(context, db))
  return isForMailbox ? mailboxTransports() : configured
}
