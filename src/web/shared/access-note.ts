/** What an access was about, for the log: codes and accounts, never a personal value. */
export interface Noted {
  readonly subject?: string
  readonly details?: Readonly<Record<string, string | number | boolean>>
}

/** What was noted while an answer was made, as one: the last subject, and every detail. */
export function gather(noted: readonly Noted[], subjectOfRoute: string | undefined): Noted {
  const subject = noted.findLast((each) => each.subject !== undefined)?.subject ?? subjectOfRoute
  const details = Object.assign({}, ...noted.map((each) => each.details ?? {}))
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(Object.keys(details).length === 0 ? {} : { details }),
  }
}
