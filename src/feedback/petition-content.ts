import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '#dossier/index.ts'
import type { RandomSource, Text } from '#kernel/index.ts'

/** What it is about, as its sender sees it. */
export const petitionTopics = ['conduct', 'regulation', 'other'] as const
export type PetitionTopic = (typeof petitionTopics)[number]

export const petitionTopicNames: Readonly<Record<PetitionTopic, Text>> = {
  conduct: { vi: 'Cách làm việc của cán bộ, cơ quan', en: 'How officers or an office work' },
  regulation: { vi: 'Thủ tục, quy định còn vướng', en: 'A procedure or rule that does not work' },
  other: { vi: 'Việc khác', en: 'Something else' },
}

const text = z.string()
const contentSchema = z.strictObject({
  fullName: text.min(1),
  address: text,
  phone: text,
  email: text,
  topic: z.enum(petitionTopics),
  /** Of the dossier that it is about; empty where it is about none. */
  dossierCode: text,
  words: text.min(1),
  /** What was added when more was asked for, in order. */
  added: z.array(text.min(1)).readonly(),
})

/** Who sent a petition and what it says. */
export type PetitionContent = Readonly<z.infer<typeof contentSchema>>

/** The content that a stored JSON value is. Throws when it is none: the row is damaged. */
export function readPetitionContent(stored: unknown): PetitionContent {
  return contentSchema.parse(stored)
}

export function canonicalPetition(content: PetitionContent): string {
  return canonicalJson(content)
}

/** A content with a salt that nobody can guess, and the hash that the log holds of it. */
export interface SaltedPetition {
  readonly content: PetitionContent
  readonly salt: Uint8Array
  readonly contentHash: string
}

export function saltPetition(content: PetitionContent, random: RandomSource): SaltedPetition {
  const salt = random.bytes(32)
  return { content, salt, contentHash: hashPetition(content, salt) }
}

/** SHA-256 over the salt and the content, in hexadecimal. */
export function hashPetition(content: PetitionContent, salt: Uint8Array): string {
  return createHash('sha256').update(salt).update(canonicalPetition(content)).digest('hex')
}
