import { formatDay, isBlank, type PlainDate } from '#kernel/index.ts'
import { addressFromText } from './address-from-text.ts'
import {
  type Answers,
  type AnswerValue,
  isUnanswered,
  own,
  type PageAnswers,
  plainAnswer,
  shaped,
  shapeOf,
} from './answers.ts'
import type { AccountFact, FormDefinition, FormField } from './definition.ts'
import type { Places } from './places.ts'
import { shownPages } from './shown.ts'

/** What is known of the account, as it stands there. */
export interface AccountKnown {
  readonly fullName?: string
  readonly identityNumber?: string
  readonly birthDate?: PlainDate
  readonly sex?: 'male' | 'female'
  readonly phone?: string
  readonly email?: string
  readonly address?: string
}

/** What the same person answered before, under the form of that time. */
export interface EarlierAnswers {
  readonly definition: FormDefinition
  readonly answers: Answers
}

export interface PrefillSources {
  readonly account?: AccountKnown
  /** The newest first. */
  readonly earlier?: readonly EarlierAnswers[]
  readonly places: Places
}

/**
 * First answers that the account and earlier dossiers offer, for fields that say so; nothing else. The citizen sees them and
 * may change them. Repeated pages are offered nothing: an account is one person.
 */
export function prefilled(definition: FormDefinition, sources: PrefillSources): Answers {
  const pages = definition.pages.flatMap((page): [string, PageAnswers][] => {
    if (page.repeat !== undefined) return []
    const offers = page.fields.flatMap((field): [string, AnswerValue][] => {
      const offer = offerFor(field, sources)
      return offer === undefined ? [] : [[field.key, offer]]
    })
    return offers.length === 0 ? [] : [[page.key, Object.fromEntries(offers)]]
  })
  return Object.fromEntries(pages)
}

function offerFor(field: FormField, { account, earlier = [], places }: PrefillSources): AnswerValue | undefined {
  const { prefill } = field
  if (prefill === undefined) return undefined
  const [source, name = ''] = splitOnce(prefill)
  if (source === 'account') return fromAccount(field, account?.[name as AccountFact], places)
  for (const { definition, answers } of earlier) {
    const answer = earlierAnswer({ definition, answers }, field)
    if (answer !== undefined) return answer
  }
  return undefined
}

function splitOnce(prefill: string): readonly [string, string] {
  const dot = prefill.indexOf('.')
  return [prefill.slice(0, dot), prefill.slice(dot + 1)]
}

function fromAccount(field: FormField, fact: string | undefined, places: Places): AnswerValue | undefined {
  if (fact === undefined || isBlank(fact)) return undefined
  const shape = shapeOf(field.kind)
  if (shape === 'address') return addressFromText(fact, places)
  if (shape !== 'text') return undefined
  if (field.kind === 'choice') return field.options.some(({ value }) => value === fact) ? fact : undefined
  return field.kind === 'date' && /^\d{4}-/u.test(fact) ? formatDay(fact as PlainDate) : fact
}

/** What was answered to a question of the same kind under the same shared name; a choice only where it is still offered. */
function earlierAnswer({ definition, answers }: EarlierAnswers, field: FormField): AnswerValue | undefined {
  const shown = shownPages(definition, answers)
    .filter(({ page }) => page.repeat === undefined)
    .flatMap(({ entries }) => entries.flatMap(({ fields }) => fields))
  const same = shown.find(
    (each) => each.field.prefill === field.prefill && each.field.kind === field.kind && !isUnanswered(each.answer),
  )
  if (same === undefined) return undefined
  const value = plainAnswer(same.answer)
  if (field.kind !== 'choice') return value
  return field.options.some((option) => option.value === value) ? value : undefined
}

/** The answers with what is offered put where nothing has been typed. */
export function withOffers(definition: FormDefinition, answers: Answers, offers: Answers): Answers {
  const pages = definition.pages.map((page) => [page.key, filledPage(page, answers, offers)] as const)
  return Object.fromEntries(pages.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}

function filledPage(
  page: FormDefinition['pages'][number],
  answers: Answers,
  offers: Answers,
): Answers[string] | undefined {
  const typed = own(answers, page.key) as Answers[string] | undefined
  const offered = own(offers, page.key) as PageAnswers | undefined
  if (offered === undefined || Array.isArray(typed)) return typed
  const missing = page.fields.flatMap((field): [string, AnswerValue][] => {
    const offer = own(offered, field.key)
    const isTyped = typed !== undefined && !isUnanswered(shaped(field, own(typed, field.key)))
    return offer === undefined || isTyped ? [] : [[field.key, offer as AnswerValue]]
  })
  return { ...(typed as PageAnswers | undefined), ...Object.fromEntries(missing) }
}
