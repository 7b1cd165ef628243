import { slipKinds } from '#slip/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { OpenDossier } from './open-dossier.ts'

/** Right after reception: the receipt to print and hand over, and on to whoever comes next. */
export function JustReceived({ visit, dossier }: { visit: OfficerVisit; dossier: OpenDossier }) {
  const { say, paths, query } = visit
  const receipt = dossier.slips.find(({ kind }) => kind === 'receipt')
  if (query.get('xong') !== 'tiep-nhan' || receipt === undefined) return null
  const place = `${slipKinds.receipt.file}-${receipt.occasion}`
  return (
    <div class="done received" role="status">
      <span>
        {say({ vi: 'Đã tiếp nhận, mã', en: 'Received under the code' })} {dossier.state.code}.
      </span>
      <a class="govuk-button" href={paths.dossierSlip(dossier.state.code, place)} autofocus>
        {say({ vi: 'In giấy tiếp nhận và hẹn trả', en: 'Print the receipt' })}
      </a>
      <a class="govuk-button govuk-button--secondary" href={paths.reception()} data-key="n">
        {say({ vi: 'Tiếp nhận hồ sơ khác', en: 'Receive another' })} <kbd>N</kbd>
      </a>
    </div>
  )
}
