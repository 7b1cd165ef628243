import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#dossier/index.ts'
import type { FilingContent, PersonTyped } from '#filing/index.ts'
import type { Draft } from './draft.ts'
import type { Step } from './steps.ts'
import { myRole, personIn } from './who.ts'

/** What of a filing one page shows and changes. */
export function partOf({ content, files }: Pick<Draft, 'content' | 'files'>, step: Step): unknown {
  switch (step.kind) {
    case 'whom':
      return [content.owner.kind, myRole(content)]
    case 'owner':
      return withoutContact(content.owner)
    case 'filer':
      return [content.filer, content.proxy].map((person) => person && withoutContact(person))
    case 'form':
      return content.form?.answers[step.page.key] ?? {}
    case 'paper':
      return files.filter(({ paper }) => paper === step.number).map(({ id }) => id)
    case 'result':
      return resultPart(content)
  }
}

function resultPart(content: FilingContent): unknown {
  const { phone, email } = personIn(content, myRole(content))
  return [content.delivery, content.deliveryAddress, phone, email]
}

function withoutContact({ phone: _phone, email: _email, ...person }: PersonTyped): object {
  return person
}

/** Says in a form what its page showed, so that what another device saved meanwhile is noticed. */
export function digestOf(draft: Pick<Draft, 'content' | 'files'>, step: Step): string {
  return createHash('sha256').update(textOf(draft, step)).digest('base64url').slice(0, 16)
}

export function isSamePart(one: Pick<Draft, 'content' | 'files'>, other: Draft, step: Step): boolean {
  return textOf(one, step) === textOf(other, step)
}

function textOf(draft: Pick<Draft, 'content' | 'files'>, step: Step): string {
  return canonicalJson(partOf(draft, step) as Json)
}
