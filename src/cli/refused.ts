import type { Decision, Refusal } from '#kernel/index.ts'

/** A command that ends with a refusal: printed as its sentences on stderr, exit code 1. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.message.en)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** The decision's value; ends the command with its sentence when it is a refusal. */
export function orRefuse<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value
  throw new Refused(decision.refusal)
}
