import type { Procedure } from '#catalogue/index.ts'
import type { DossierPerson } from '#dossier/index.ts'
import { emptyContent, emptyPerson, type FilingContent } from '#filing/index.ts'
import type { FilingLot } from './live-filing-lots.ts'

/** What is typed into the filing: papers on the table at the counter, files when it comes online. */
export function contentOf(
  { isByCitizen, isAssisted = false, papers }: FilingLot,
  procedure: Procedure | undefined,
  owner: DossierPerson | undefined,
): FilingContent {
  const { fullName = '', identityNumber = '', address = '' } = owner ?? {}
  const isOnline = isByCitizen || isAssisted
  const required = (procedure?.papers ?? []).flatMap((paper, place) =>
    paper.isRequired ? [{ ...paper, number: place + 1 }] : [],
  )
  return {
    ...emptyContent(),
    procedureId: procedure?.id ?? null,
    channel: isOnline ? 'online' : 'in_person',
    isAssisted,
    owner: { ...emptyPerson(), fullName, identityNumber, address },
    papers: required.slice(0, papers === 'all' ? undefined : -1).map(({ number, originals, copies }) => ({
      number,
      name: '',
      originals: isOnline ? '' : String(originals),
      copies: isOnline ? '' : String(copies),
      isElectronic: isOnline,
      legalGround: '',
    })),
    delivery: isByCitizen ? 'electronic' : 'counter',
  }
}
