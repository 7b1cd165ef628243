import {
  type EarlierPerson,
  type FilingContent,
  type FilingRole,
  filingRoles,
  findEarlierPerson,
} from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerRefused } from './answer-refused.ts'
import { answerFilingPage } from './filing-page.tsx'
import { keepTyped, typedContent } from './keep-typed.ts'
import { type Opened, openFiling } from './open-filing.ts'
import { screenOf } from './screen.ts'

/** Whose number is looked up; with `takeOver` behind it, the details found are put into the form. */
export const lookUpField = 'vai'
export const takeOver = ':lay'

/** Shows what is known of the person of this number in this unit, or takes it over. The log tells that it was read. */
export async function takeLookUp(visit: OfficerVisit): Promise<Response> {
  const opened = await openFiling(visit, 'filing.draft')
  if (opened instanceof Response) return opened
  const [asked = '', take] = visit.form.text(lookUpField).split(':')
  const whose = filingRoles.find((role) => role === asked) ?? 'owner'
  const content = typedContent(visit, opened)
  const person = content[whose]
  if (person === null || person.identityNumber.trim() + person.taxCode.trim() === '') {
    const faults = [{ field: `${whose}.identityNumber`, message: numberNeeded }]
    return answerFilingPage(await screenOf(visit, opened, { content, errors: faults }), 422)
  }
  const { identityNumber, taxCode } = person
  const earlier = await findEarlierPerson(visit.deps.db, {
    ...(person.kind === 'organisation' ? { taxCode } : { identityNumber }),
    unitIds: [opened.unitId],
    exceptId: opened.id,
  })
  visit.note({ details: { found: sourceOf(earlier) } })
  if (take !== undefined && earlier !== undefined) return takeOverFrom(visit, opened, { whose, earlier })
  return answerFilingPage(await screenOf(visit, opened, { content, found: { whose, earlier } }))
}

const numberNeeded: Text = {
  vi: 'Hãy nhập số định danh (tổ chức: mã số thuế) rồi tìm.',
  en: 'Enter the identity number (of an organisation: its tax code), then look it up.',
}

/** From where it is known, for the log: a code, never a person's number. */
function sourceOf(earlier: EarlierPerson | undefined): string {
  if (earlier === undefined) return ''
  const { source } = earlier
  return 'dossierCode' in source ? source.dossierCode : source.filingId
}

interface TakenOver {
  readonly whose: FilingRole
  readonly earlier: EarlierPerson
}

async function takeOverFrom(visit: OfficerVisit, opened: Opened, { whose, earlier }: TakenOver): Promise<Response> {
  const kept = await keepTyped(visit, opened, (content) => withPerson(content, { whose, earlier }))
  if (kept.refusal !== undefined || kept.faults.length > 0) return answerRefused(visit, kept.opened, kept)
  return seeOther(visit.paths.filing(opened.id))
}

/** What is known stands where it is known; what was typed stays where it is not. */
function withPerson(content: FilingContent, { whose, earlier }: TakenOver): FilingContent {
  const known = Object.entries(earlier.person).filter(([, value]) => value.trim() !== '')
  return { ...content, [whose]: { ...content[whose], ...Object.fromEntries(known) } }
}
