import type { ComponentChildren } from 'preact'
import type { Attachment } from '#attachment/index.ts'
import { channelName, deliveryNames, isClockEvent, type ReceivedPaper } from '#dossier/index.ts'
import { dayOf } from '#kernel/index.ts'
import { Fact } from '../../dossier/fact.tsx'
import { fieldNameOn, unitNameOn } from '../../dossier/names-on.ts'
import { sentence } from '../../dossier/standing.ts'
import { moment } from '../../shared/formats.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { AttachedFiles } from './attached-files.tsx'
import { feeWords } from './fee-words.ts'
import type { OpenDossier } from './open-dossier.ts'
import { paperCounts } from './paper-words.ts'
import { PersonFact } from './person-fact.tsx'

interface Shown {
  readonly visit: OfficerVisit
  readonly dossier: OpenDossier
}

/** What the dossier is: persons in full, papers with their files, reception, fee, how the result is received. */
export function DeskFacts({ visit, dossier }: Shown) {
  const { state, view, reference } = dossier
  const { say } = visit
  const day = dayOf(state.acceptedAt)
  const foreign = visit.language === 'vi' ? undefined : 'vi'
  return (
    <dl class="facts facts--desk">
      {view.persons.map((person) => (
        <PersonFact visit={visit} person={person} />
      ))}
      {view.persons.length === 0 && (
        <Fact visit={visit} term={{ vi: 'Chủ hồ sơ', en: 'Owner' }}>
          {say({ vi: 'Không ghi, hoặc đã xoá theo thời hạn lưu.', en: 'Not recorded, or erased after its time.' })}
        </Fact>
      )}
      {state.reception?.subject && (
        <Fact visit={visit} term={{ vi: 'Nội dung', en: 'Subject' }}>
          <span lang={foreign}>{state.reception.subject}</span>
        </Fact>
      )}
      <Papers visit={visit} dossier={dossier} />
      <Fee visit={visit} dossier={dossier} />
      {state.reception && (
        <Fact visit={visit} term={{ vi: 'Nhận kết quả', en: 'Result received' }}>
          {say(sentence(deliveryNames[state.reception.delivery]))}
        </Fact>
      )}
      {dossier.filedOnline && (
        <Fact visit={visit} term={{ vi: 'Mã nộp trực tuyến', en: 'Reference' }}>
          {dossier.filedOnline.reference}
        </Fact>
      )}
      <Fact visit={visit} term={{ vi: 'Tiếp nhận', en: 'Accepted' }}>
        {moment(visit.language, state.acceptedAt)} · {lower(say(channelName(state)))} ·{' '}
        <span lang={foreign}>{unitNameOn(reference.organisation, state.unitId, day)}</span>
      </Fact>
      {state.holderUnitId !== state.unitId && (
        <Fact visit={visit} term={{ vi: 'Đơn vị đang giữ', en: 'Now with' }}>
          <span lang={foreign}>{unitNameOn(reference.organisation, state.holderUnitId, dayOf(state.lastAt))}</span>
        </Fact>
      )}
      <Fact visit={visit} term={{ vi: 'Lĩnh vực', en: 'Field' }}>
        <span lang={foreign}>{fieldNameOn(reference.catalogue, state.fieldId, day)}</span>
      </Fact>
      <Result visit={visit} dossier={dossier} />
    </dl>
  )
}

function Papers({ visit, dossier }: Shown) {
  const { state, attachments } = dossier
  const papers = state.reception?.papers ?? []
  const files = attachments.filter(({ isResult }) => !isResult)
  const loose = files.filter((file) => !papers.some((paper) => belongs(file, paper)))
  if (papers.length === 0 && files.length === 0) return null
  return (
    <Fact visit={visit} term={{ vi: 'Giấy tờ đã nhận', en: 'Papers received' }}>
      <ul class="papers">
        {papers.map((paper) => (
          <li>
            <span lang={visit.language === 'vi' ? undefined : 'vi'}>{paper.name}</span>
            <small> {paperCounts(visit.say, paper)}</small>
            <Files visit={visit} dossier={dossier} files={files.filter((file) => belongs(file, paper))} />
          </li>
        ))}
        {loose.length > 0 && (
          <li>
            {visit.say({ vi: 'Tệp khác', en: 'Other files' })}
            <Files visit={visit} dossier={dossier} files={loose} />
          </li>
        )}
      </ul>
    </Fact>
  )
}

function belongs(file: Attachment, paper: ReceivedPaper): boolean {
  const isNamed = paper.attachments?.includes(file.hash) === true
  return isNamed || (paper.number !== 0 && file.paper === paper.number)
}

function Files({ files, ...shown }: Shown & { files: readonly Attachment[] }): ComponentChildren {
  return files.length === 0 ? null : <AttachedFiles {...shown} files={files} />
}

function Fee({ visit, dossier }: Shown) {
  const fee = dossier.state.reception?.fee
  if (fee === undefined) return null
  return (
    <Fact visit={visit} term={{ vi: 'Phí, lệ phí', en: 'Fee' }}>
      {feeWords(visit.say, fee)}
    </Fact>
  )
}

function Result({ visit, dossier }: Shown) {
  const files = dossier.attachments.filter(({ isResult }) => isResult)
  const ended = dossier.view.timeline.map(({ event }) => event).find((event) => event.kind === 'finished')
  const number =
    ended !== undefined && isClockEvent(ended) && ended.kind === 'finished' ? ended.resultNumber : undefined
  if (files.length === 0 && number === undefined) return null
  return (
    <Fact visit={visit} term={{ vi: 'Kết quả', en: 'Result' }}>
      {number !== undefined && <b>{number}</b>}
      <Files visit={visit} dossier={dossier} files={files} />
    </Fact>
  )
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
