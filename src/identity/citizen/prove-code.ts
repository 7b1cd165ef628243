import { timingSafeEqual } from 'node:crypto'
import { type Decision, ok } from '#kernel/index.ts'
import type { IdentityDeps } from '../identity-deps.ts'
import { hashToken } from '../token.ts'
import { hashCode } from './ask-code.ts'
import { citizenLimits } from './citizen-limits.ts'
import { citizenRefusals as refusals } from './citizen-refusals.ts'
import { type StoredCode, spendCode, tryCode } from './code-store.ts'

/** A code as somebody gives it back: the browser's secret, and what was typed. */
export interface GivenCode {
  readonly secret: string
  readonly typed: string
}

/**
 * The code that was sent under this secret, spent: it opens nothing a second time. Refused: `code-wrong` while tries are left,
 * `code-over` where it is too old, spent, mistyped too often, or never was.
 */
export async function proveCode(
  { db, clock }: Pick<IdentityDeps, 'db' | 'clock'>,
  { secret, typed }: GivenCode,
): Promise<Decision<StoredCode>> {
  const hash = hashToken(secret)
  const code = await tryCode(db, hash, clock.now())
  if (code === undefined) return refusals.codeOver()
  const given = typed.normalize('NFKC').replace(/[\s.-]/gu, '')
  if (!timingSafeEqual(hashCode(secret, given), code.codeHash)) return wrong(code)
  return (await spendCode(db, hash, clock.now())) ? ok(code) : refusals.codeOver()
}

function wrong({ tries }: StoredCode): Decision<never> {
  const left = citizenLimits.tries - tries
  return left > 0 ? refusals.codeWrong(left) : refusals.codeOver()
}
