import type { Text } from '#kernel/index.ts'
import { type ReportName, reportNames } from '#reporting/index.ts'
import type { ReportQuery } from '../paths.ts'
import { ErrorSummary } from '../shared/field.tsx'
import { answerPage } from '../shared/page.tsx'
import { redirectUnlessAt } from '../shared/redirect-to.ts'
import type { Visit } from '../shared/visit.ts'
import { reportName } from './headings.ts'
import { readOfficeVisit } from './office-visit.ts'
import { typedOf } from './scope.ts'
import { ScopeForm } from './scope-form.tsx'

const title: Text = { vi: 'Báo cáo', en: 'Reports' }

/** Which question each report answers. */
const questions: Readonly<Record<ReportName, Text>> = {
  bieu1: { vi: 'Lĩnh vực nào có việc, lĩnh vực nào chậm?', en: 'Which fields have work, and which are slow?' },
  bieu2: {
    vi: 'Mỗi đơn vị nhận bao nhiêu, giải quyết bao nhiêu, đơn vị nào chưa phát sinh?',
    en: 'How many did each unit receive and resolve, and which had none?',
  },
  bieu3: { vi: 'Thủ tục nào được dùng, thủ tục nào trễ?', en: 'Which procedures are used, and which are late?' },
  bieu4: {
    vi: 'Tỷ lệ trễ hạn, quá hạn của từng đơn vị là bao nhiêu?',
    en: 'What are the late and overdue rates of each unit?',
  },
  'letter-table': { vi: 'Công văn đôn đốc phải nêu tên đơn vị nào?', en: 'Which units must the urging letter name?' },
  '06a': {
    vi: 'Báo cáo định kỳ theo mẫu của Văn phòng Chính phủ.',
    en: 'The periodic report in the form of the Government Office.',
  },
}

/** All reports of one period. */
export async function answerReports(visit: Visit): Promise<Response> {
  const { scope } = await readOfficeVisit(visit)
  const elsewhere = scope.ok && redirectUnlessAt(visit, visit.paths.reports(scope.query))
  if (elsewhere) return elsewhere
  const typed = scope.ok ? typedOf(scope) : scope.typed
  const errors = scope.ok ? [] : scope.errors
  const main = (
    <div class="narrow">
      <h1>{visit.say(title)}</h1>
      <ErrorSummary visit={visit} errors={errors} />
      <div class="bar">
        <ScopeForm visit={visit} action={visit.paths.reports()} typed={typed} errors={errors} />
      </div>
      {scope.ok && <Choices visit={visit} query={scope.query} />}
    </div>
  )
  const page = { title: visit.say(title), section: 'reports', main, hasError: !scope.ok } as const
  return answerPage(visit, page, { status: scope.ok ? 200 : 400 })
}

function Choices({ visit, query }: { visit: Visit; query: ReportQuery }) {
  const { 'don-vi': _, ...period } = query
  return (
    <ul class="choices">
      {reportNames.map((name) => (
        <li>
          <a href={visit.paths.report(name, query)}>{visit.say(reportName(name))}</a>
          <span>{visit.say(questions[name])}</span>
        </li>
      ))}
      <li>
        <a href={visit.paths.letter(period)}>{visit.say({ vi: 'Công văn đôn đốc', en: 'The urging letter' })}</a>
        <span>
          {visit.say({
            vi: 'Thân công văn, bảng đơn vị trễ hạn và bốn biểu kèm theo, cùng một số và ngày.',
            en: 'Body, table of late units and four appendices under one number and date.',
          })}
        </span>
      </li>
    </ul>
  )
}
