import { createHash } from 'node:crypto'
import { type FilingId, isUuid, type Refusal } from '#kernel/index.ts'
import type { FilingActor } from './actor.ts'
import { isContent } from './content.ts'
import { contentMalformed, contentTooLarge, filingUnknown, keyMalformed, unreadable } from './refusals.ts'
import type { FilingVerb } from './verbs.ts'

/** Something to be done to a filing. */
export interface FilingOrder {
  /** Idempotency key, a UUID chosen when the form was opened: sent again with the same request, it is answered again. */
  readonly key: string
  readonly id: FilingId
  /** The version of the filing that was seen when it was decided. */
  readonly seenVersion: number
  readonly actor: FilingActor
}

/** Much more than a form holds; what is longer is no typing. */
const longestOrder = 200_000

/** Why an order cannot even be looked at: text that cannot be kept, something of another shape, or no key. */
export function refuseOrder(order: {
  readonly id: FilingId
  readonly key?: string
  readonly content?: unknown
}): Refusal | undefined {
  if (!isUuid(order.id)) return filingUnknown
  if ('key' in order && !isUuid(order.key ?? '')) return keyMalformed
  if (order.content !== undefined && !isContent(order.content)) return contentMalformed
  let isReadable = true
  const text = JSON.stringify(order, (_key, value: unknown) => {
    if (typeof value === 'string' && /[\0\p{Surrogate}]/u.test(value)) isReadable = false
    return value
  })
  if (!isReadable) return unreadable
  return text.length > longestOrder ? contentTooLarge(text.length, longestOrder) : undefined
}

/** SHA-256 over who asks and what is asked, apart from the key. */
export function hashOrder(verb: FilingVerb, { key: _key, ...request }: FilingOrder): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([verb, request]).normalize('NFC'))
    .digest()
}
