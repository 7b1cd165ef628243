import { join } from 'node:path'
import type { Clock, Decision, Instant } from '#kernel/index.ts'
import type { SpokenKey } from './keys.ts'
import { type SpokenLanguage, spokenLanguages } from './languages.ts'
import { type Recording, readRecording } from './read-recording.ts'
import { readText } from './read-text.ts'

/** What there is in one language of one text: words, a recording, or both. */
export interface Spoken {
  readonly language: SpokenLanguage
  readonly text: string | undefined
  readonly recording: Recording | undefined
}

/** What there is of a text, language by language; empty where there is nothing. The key must be one of `spokenKeys`. */
export type LoadSpoken = (key: SpokenKey) => Promise<readonly Spoken[]>

/** Endings of recordings; where there are several of one text, the first of these is played. */
export const recordingEndings = ['mp3', 'ogg', 'm4a', 'wav'] as const

/** Reads `folder`. A file that is not sound is as good as none: `examineSpoken` says what is wrong with it. */
export function loadSpoken(folder: string): LoadSpoken {
  return async (key) => {
    const all = await Promise.all(spokenLanguages.map((language) => readSpoken(join(folder, language), language, key)))
    return all.filter(({ text, recording }) => text !== undefined || recording !== undefined)
  }
}

async function readSpoken(folder: string, language: SpokenLanguage, key: SpokenKey): Promise<Spoken> {
  const text = await soundOf(readText(join(folder, `${key}.txt`)))
  for (const ending of recordingEndings) {
    const recording = await soundOf(readRecording(join(folder, `${key}.${ending}`)))
    if (recording !== undefined) return { language, text, recording }
  }
  return { language, text, recording: undefined }
}

/** Undefined where there is nothing sound to read, for whatever reason: no page fails for a file laid beside it. */
async function soundOf<T>(reading: Promise<Decision<T>>): Promise<T | undefined> {
  try {
    const decision = await reading
    return decision.ok ? decision.value : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

const keptMs = 5_000

/** `load`, asked at most once in five seconds for each text: files that are laid down are there five seconds later. */
export function keepSpoken(load: LoadSpoken, clock: Clock): LoadSpoken {
  const kept = new Map<SpokenKey, { readonly since: Instant; readonly spoken: ReturnType<LoadSpoken> }>()
  return (key) => {
    const now = clock.now()
    const last = kept.get(key)
    if (last !== undefined && now >= last.since && now - last.since < keptMs) return last.spoken
    const spoken = load(key)
    kept.set(key, { since: now, spoken })
    spoken.catch(() => kept.delete(key))
    return spoken
  }
}
