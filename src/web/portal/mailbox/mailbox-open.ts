import { demoOfficers, findDemoAccounts } from '#demo/index.ts'
import { today } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'

/** Whether messages are sent nowhere and everything here is invented: only then may everybody read what people are told. */
export async function isMailboxOpen({ deps }: Pick<Visit, 'deps'>): Promise<boolean> {
  if (deps.mailbox === undefined) return false
  return (await findDemoAccounts(deps.db, today(deps.clock))).length === demoOfficers.length
}
