import { clamdAt, type Scanner } from '#attachment/index.ts'
import { orRefuse } from './refused.ts'

/** The virus scanner that MOTCUA_CLAMD names; undefined where it names none. Throws what the operator has to mend. */
export function configuredScanner(): Scanner | undefined {
  const address = process.env['MOTCUA_CLAMD']
  return address ? orRefuse(clamdAt(address)) : undefined
}
