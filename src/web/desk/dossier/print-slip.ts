import { findFiling } from '#filing/index.ts'
import { type Decision, type FilingId, isUuid } from '#kernel/index.ts'
import { renderSlipPdf } from '#paper/index.ts'
import { type PrintedSlip, printedSlip, type SlipOrder, slipKinds } from '#slip/index.ts'
import { answerPdfToPrint } from '../../shared/answer-file.ts'
import type { Visit } from '../../shared/visit.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere, answerNotPermitted } from '../refused-pages.tsx'
import { withDossier } from './open-dossier.ts'
import { mayLook } from './whose.ts'

/** A slip of the dossier as PDF. */
export function answerDossierSlip(visit: OfficerVisit): Promise<Response> {
  return withDossier(visit, ({ state }) => {
    if (!mayLook(visit, state, 'dossier.print')) return answerNotPermitted(visit, 'dossier.print', true)
    const place = slipPlaceOf(visit)
    return place === undefined ? answerNotHere(visit, noSuchSlip) : answerSlip(visit, { ...place, code: state.code })
  })
}

/** A slip of a filing (forms 02 and 03) as PDF. */
export async function answerFilingSlip(visit: OfficerVisit): Promise<Response> {
  const id = visit.param('filing')
  const filing = isUuid(id) ? await findFiling(visit.deps.db, id as FilingId) : undefined
  if (filing === undefined) return answerNotHere(visit, noSuchFiling)
  visit.note({ subject: filing.id })
  if (visit.actor('filing.read', filing.unitId) === undefined) return answerNotPermitted(visit, 'filing.read', true)
  const place = slipPlaceOf(visit)
  return place === undefined ? answerNotHere(visit, noSuchSlip) : answerSlip(visit, { ...place, filingId: filing.id })
}

const noSuchSlip = {
  vi: 'Không có phiếu này. Hãy mở lại từ trang hồ sơ.',
  en: 'There is no such slip. Open it from the dossier.',
}
const noSuchFiling = { vi: 'Không có hồ sơ chờ tiếp nhận này.', en: 'There is no such filing.' }

/** `giay-tiep-nhan-1`: which kind of slip, about which action. */
export function slipPlaceOf(visit: Pick<Visit, 'param'>): Pick<SlipOrder, 'kind' | 'occasion'> | undefined {
  const [, file = '', number = ''] = /^([a-z-]+)-(\d{1,6})$/u.exec(visit.param('slip')) ?? []
  const kind = (Object.keys(slipKinds) as (keyof typeof slipKinds)[]).find((each) => slipKinds[each].file === file)
  return kind === undefined ? undefined : { kind, occasion: Number(number) }
}

type Place = Pick<SlipOrder, 'kind' | 'occasion'> & ({ readonly code: string } | { readonly filingId: FilingId })

async function answerSlip(visit: OfficerVisit, place: Place): Promise<Response> {
  const { deps, officer } = visit
  const deskDeps = { db: deps.db, publicAddress: deps.publicAddress }
  const printed: Decision<PrintedSlip> = await printedSlip(deskDeps, {
    ...place,
    by: officer.account,
    now: deps.clock.now(),
  })
  if (!printed.ok) return answerNotHere(visit, printed.refusal.message)
  visit.note({ details: { slip: place.kind } })
  const pdf = await renderSlipPdf(printed.value.slip)
  if (!pdf.ok) return answerNotHere(visit, pdf.refusal.message)
  return answerPdfToPrint(printed.value.fileName, pdf.value)
}
