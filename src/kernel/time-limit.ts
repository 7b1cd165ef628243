/** How long the law gives (thời hạn giải quyết). `same-day`: by the end of the day of reception, or of the next working day when received after 15:00. */
export type TimeLimit =
  | { readonly kind: 'same-day' }
  | { readonly kind: 'working-days' | 'days' | 'working-hours' | 'months'; readonly amount: number }

/**
 * How a limit becomes an instant, as running systems were found to do it:
 * - `exclude-first-day`: closing time of the n-th working day after the day of acceptance (the default; BLDS 2015 art. 147);
 * - `eight-hour-days`: n × 8 working hours from the exact minute;
 * - `afternoon-cut-off`: the day of acceptance is day 1 if before 15:00, else the next working day is.
 */
export type DeadlinePolicy = 'exclude-first-day' | 'eight-hour-days' | 'afternoon-cut-off'
