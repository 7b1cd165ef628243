import { formatDay } from '#kernel/index.ts'
import { forms, type Report } from '#reporting/index.ts'
import type { ReportQuery } from '../paths.ts'
import { count, moment } from '../shared/formats.ts'
import type { Visit } from '../shared/visit.ts'
import { cellQuery } from './cell.ts'

interface NotesProps {
  readonly visit: Visit
  readonly report: Report
  readonly query: ReportQuery
  readonly isEmpty: boolean
}

/** Whether the report balances, and how it was counted. */
export function ReportNotes(props: NotesProps) {
  const { visit, report, isEmpty } = props
  if (report.total.total === 0) return <NothingCounted visit={visit} report={report} isEmpty={isEmpty} />
  return (
    <>
      <p class="note">
        <Balance {...props} />
      </p>
      <p class="quiet proof">
        <HowCounted visit={visit} report={report} />
      </p>
    </>
  )
}

function NothingCounted({ visit, report, isEmpty }: Omit<NotesProps, 'query'>) {
  const { from, to } = report.period
  return (
    <p class="note">
      {visit.say(
        isEmpty
          ? {
              vi: 'Hệ thống chưa có hồ sơ nào. Hãy nạp dữ liệu mẫu hoặc sổ hồ sơ: xem cách làm ở trang tình hình.',
              en: 'The system holds no dossier yet. Load the demo or a register: the overview says how.',
            }
          : {
              vi: `Không có hồ sơ nào từ ${formatDay(from)} đến ${formatDay(to)} trong phạm vi này. Hãy chọn kỳ khác.`,
              en: `There is no dossier from ${formatDay(from)} to ${formatDay(to)} in this scope. Choose another period.`,
            },
      )}{' '}
      {isEmpty && <a href={visit.paths.start()}>{visit.say({ vi: 'Tình hình', en: 'Overview' })}</a>}
    </p>
  )
}

function Balance({ visit, report, query }: NotesProps) {
  const { total, suspendedUnits } = report
  const [all, resolved, open, suspended] = [total.total, total.resolved, total.open, total.suspended].map((number) =>
    count(visit.language, number),
  )
  const text = visit.say({
    vi: `Đối chiếu: ${all} nhận = ${resolved} đã giải quyết + ${open} đang giải quyết`,
    en: `Check: ${all} to be resolved = ${resolved} resolved + ${open} open`,
  })
  if (total.suspended === 0)
    return <>{`${text}${visit.say({ vi: '; không có hồ sơ tạm dừng.', en: '; none suspended.' })}`}</>
  return (
    <>
      {text} +{' '}
      <a href={visit.paths.reportDossiers(report.name, cellQuery(query, 'suspended'))}>
        {suspended} {visit.say({ vi: 'tạm dừng', en: 'suspended' })}
      </a>{' '}
      (<span lang="vi">{suspendedUnits.map(({ unit }) => unit.name).join(', ')}</span>
      {visit.say({ vi: ', chờ người nộp bổ sung).', en: ', waiting for the citizen).' })}
    </>
  )
}

function HowCounted({ visit, report }: { visit: Visit; report: Report }) {
  const at = moment(visit.language, visit.deps.clock.now())
  const number = count(visit.language, report.computedFrom)
  const isVietnamese = visit.language === 'vi'
  return (
    <>
      {visit.say({
        vi: `Tính lúc ${at} từ nhật ký của ${number} hồ sơ. Tỷ lệ trễ hạn = hồ sơ giải quyết trễ hạn ÷ hồ sơ nhận giải quyết. Bấm vào con số để xem từng hồ sơ.`,
        en: `Counted at ${at} from the log of ${number} dossiers. Late rate = resolved late ÷ to be resolved. Follow a number to its dossiers.`,
      })}
      {isVietnamese && forms[report.name].notes.map((note) => <span class="proof__note">{note}</span>)}
    </>
  )
}
