import { hash, verify } from '@node-rs/argon2'
import type { RandomSource } from '#kernel/index.ts'
import { createQueue } from './queue.ts'

/** Argon2id, the least that OWASP recommends (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 lane. */
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Two at a time leave threads and memory to everything else; whoever would wait behind a hundred is turned away. */
const queue = createQueue({ atOnce: 2, waiting: 100 })

/** The password as a PHC string, with a fresh salt. Undefined where too many are being worked out: try again later. */
export function hashPassword(password: string, random: RandomSource): Promise<string | undefined> {
  return queue(() => hash(password.normalize('NFKC'), { ...argon2id, salt: random.bytes(16) }))
}

/** Whether `password` is the one of the PHC string. Undefined where too many are being worked out. */
export function isPassword(phc: string, password: string): Promise<boolean | undefined> {
  return queue(() => verify(phc, password.normalize('NFKC')))
}

/** No password's hash, by the parameters above: checking against it costs an unknown account what a known one costs. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$bW90LWN1YS1uby1vZmZpY2Vy$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
