import { type CodeDeps, citizenLimits, type SendCode } from '#identity/index.ts'
import { queueMessage } from '#notification/index.ts'
import type { WebDeps } from '../../web-deps.ts'

/** What asking for a code works with: the code goes out as a message to a citizen. */
export function codeDeps(deps: WebDeps): CodeDeps {
  return { ...deps, sendCode }
}

const sendCode: SendCode = async (tx, { key, contact, code, language }) => {
  const minutes = citizenLimits.codeMs / 60_000
  const to = { [contact.kind]: contact.value, language }
  await queueMessage(tx, { key: `sign-in:${key}`, to, kind: 'sign-in-code', values: { code, minutes } })
}
