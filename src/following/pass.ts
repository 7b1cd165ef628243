import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Instant, instantFromEpochMs } from '#kernel/index.ts'

/** That somebody has shown the secret of this receipt, until when it is believed. */
export interface Pass {
  /** Code of the dossier, or reference of the filing. */
  readonly subject: string
  readonly until: Instant
}

/** The pass as its holder keeps it instead of the secret: it proves itself, nothing is stored. */
export function writePass(key: Uint8Array, { subject, until }: Pass): string {
  return [Buffer.from(subject).toString('base64url'), until, sealOf(key, { subject, until })].join('~')
}

/** The pass that `text` is; undefined where it is none of ours, or no longer. */
export function readPass(key: Uint8Array, text: string, now: Instant): Pass | undefined {
  const [, code = '', time = '', seal = ''] = /^([\w-]{1,400})~(\d{1,13})~([\w-]{43})$/u.exec(text) ?? []
  const until = Number(time)
  if (!(until > now)) return undefined
  const pass = { subject: Buffer.from(code, 'base64url').toString(), until: instantFromEpochMs(until) }
  const [expected, found] = [Buffer.from(sealOf(key, pass)), Buffer.from(seal)]
  return expected.length === found.length && timingSafeEqual(expected, found) ? pass : undefined
}

/** What proves that a form was made for somebody who had shown the secret of this receipt. */
export function formSealOf(key: Uint8Array, subject: string): string {
  return macOf(key, ['form', subject])
}

function sealOf(key: Uint8Array, { subject, until }: Pass): string {
  return macOf(key, ['pass', subject, `${until}`])
}

function macOf(key: Uint8Array, words: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(words)).digest('base64url')
}
