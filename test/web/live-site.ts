import { demoPassword, loadLiveDesk } from '#demo/index.ts'
import { expectOk, instantFromEpochMs } from '#kernel/index.ts'
import { type DeskClient, signInAs } from './desk-client.ts'
import { openTestSite, type TestSite } from './test-site.ts'

/** The site with the desk of today: officers of every post, and something in each queue. */
export async function openLiveSite(serverUrl: string): Promise<TestSite> {
  const site = await openTestSite(serverUrl, undefined, { now: () => instantFromEpochMs(Date.now()) })
  expectOk(await loadLiveDesk(site.deps))
  return site
}

/** The browser of an officer of that desk. */
export function enterDesk(site: TestSite, account: string): Promise<DeskClient> {
  return signInAs(site, account, demoPassword)
}
