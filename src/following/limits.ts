const minute = 60_000

/** How patient looking a dossier up is. Forty bits of secret and these counts leave no hope to guess it (decision 0130). */
export const lookUpLimits = {
  /** Secrets that may be tried in a row for one code, and from one address, from which many people may ask. */
  perCode: 5,
  perAddress: 30,
  /** How long somebody who has shown the secret is known by it: telephones are lent, and shops have computers. */
  passMs: 60 * minute,
} as const
