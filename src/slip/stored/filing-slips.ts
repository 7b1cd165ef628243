import type { DossierView } from '#dossier/index.ts'
import type { Filing, FilingRefusal, PersonTyped, SupplementRequest } from '#filing/index.ts'
import { isValidOn, latestVersion, type PlainDate, type ProcedureVersionId, type Slip } from '#kernel/index.ts'
import type { Applicant } from '../applicant.ts'
import { refusalSlip } from '../refusal-slip.ts'
import type { Requested } from '../request.ts'
import type { Issue } from '../slip-head.ts'
import { supplementSlip } from '../supplement-slip.ts'
import type { SlipSource } from './slip-source.ts'
import { requestedOf } from './stored-dossier.ts'

/** A filing with what its slips need to name. */
export interface StoredFiling extends SlipSource {
  readonly filing: Filing
  /** What it became; its own content is gone then. */
  readonly dossier?: DossierView
}

/** Form 02 of a filing that is not complete: all that is missing, and by when. */
export function filingSupplementOf(filing: StoredFiling, request: SupplementRequest, issue: Issue): Slip {
  const items = request.items.map(({ legalGround, ...item }) => ({
    ...item,
    why: legalGround === undefined ? item.why : `${item.why} (căn cứ: ${legalGround})`,
  }))
  const { reason, supplyBy } = request
  return supplementSlip({ ...requestedBy(filing, issue.day), items, reason, supplyBy }, issue, filing.names)
}

/** Form 03 of a filing that is not accepted. */
export function filingRefusalOf(filing: StoredFiling, { reason, legalBasis }: FilingRefusal, issue: Issue): Slip {
  return refusalSlip({ ...requestedBy(filing, issue.day), reason, legalBasis }, issue, filing.names)
}

function requestedBy(stored: StoredFiling, day: PlainDate): Requested {
  const { filing, dossier } = stored
  if (dossier !== undefined) return requestedOf({ ...stored, view: dossier })
  const { content } = filing
  if (content === null) throw new Error(`filing ${filing.id} has neither content nor dossier`)
  return {
    procedureVersionId: versionOn(stored, day),
    owner: applicantTyped(content.owner),
    ...(content.subject === '' ? {} : { subject: content.subject }),
  }
}

function versionOn({ filing, catalogue }: StoredFiling, day: PlainDate): ProcedureVersionId | undefined {
  const versions = catalogue.procedures.filter(({ id }) => id === filing.content?.procedureId)
  return (versions.find((version) => isValidOn(version, day)) ?? latestVersion(versions))?.versionId
}

function applicantTyped({ fullName, address, phone, email }: PersonTyped): Applicant | undefined {
  const typed = Object.entries({ address, phone, email }).filter(([, text]) => text !== '')
  return fullName === '' ? undefined : { fullName, ...Object.fromEntries(typed) }
}
