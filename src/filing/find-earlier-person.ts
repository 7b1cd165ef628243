import type { ReadDb } from '#db/index.ts'
import { type DossierPerson, findLatestPerson } from '#dossier/index.ts'
import { type FilingId, formatDay, type Instant } from '#kernel/index.ts'
import { joinDigits } from './check-numbers.ts'
import { emptyPerson, type PersonTyped, readContent } from './content.ts'
import { findLatestOwner, type OwnerQuery } from './lookup-store.ts'

/** Somebody who came before, as a form shows them, and from where they are known. */
export interface EarlierPerson {
  readonly person: PersonTyped
  readonly knownAt: Instant
  readonly source: { readonly dossierCode: string } | { readonly filingId: FilingId }
}

/**
 * The newest details known of somebody with this identity number or tax code, in dossiers and filings of these units; to be offered
 * at reception, never filled in unasked. Whoever asks records that it was read (ADR 0081). Undefined when there are none.
 */
export async function findEarlierPerson(db: ReadDb, asked: OwnerQuery): Promise<EarlierPerson | undefined> {
  const { identityNumber, taxCode, ...where } = asked
  const numbers = { ...given('identityNumber', identityNumber), ...given('taxCode', taxCode) }
  if (Object.keys(numbers).length === 0) return undefined
  const query = { ...where, ...numbers }
  const known = await findLatestPerson(db, query)
  const filing = await findLatestOwner(db, query)
  if (filing !== undefined && (known === undefined || filing.changed_at > known.acceptedAt))
    return {
      person: alone(readContent(filing.content).owner),
      knownAt: filing.changed_at,
      source: { filingId: filing.filing_id as FilingId },
    }
  return known && { person: typedAs(known.person), knownAt: known.acceptedAt, source: { dossierCode: known.code } }
}

function given(field: 'identityNumber' | 'taxCode', typed = ''): Pick<OwnerQuery, typeof field> {
  const number = joinDigits(typed)
  return number === '' ? {} : { [field]: number }
}

function typedAs({ role: _role, authority: _authority, deliveryAddress: _to, ...person }: DossierPerson): PersonTyped {
  const { birthDate, ...known } = person
  const day = birthDate === undefined ? '' : formatDay(birthDate)
  return alone({ ...emptyPerson(), ...known, birthDate: day })
}

/** Without what somebody was in that matter alone. */
function alone(person: PersonTyped): PersonTyped {
  return { ...person, relation: '', authorityPaper: '' }
}
