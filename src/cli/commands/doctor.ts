import type { Workspace } from '#db/index.ts'
import { calendarOf, isWorkingDay, loadCalendars } from '#deadline/index.ts'
import { formatCount, type PlainDate, plainDate, today, yearOf } from '#kernel/index.ts'
import { countUnfolded } from '#reporting/index.ts'
import type { Command } from '../command.ts'
import { accountsFinding, jobsFinding } from '../desk-findings.ts'
import { type Finding, ill, well } from '../finding.ts'
import { messagesFinding, stationFindings } from '../message-findings.ts'
import { Refused } from '../refused.ts'
import { configuredScanner } from '../scanner.ts'
import { scannerFinding } from '../scanner-finding.ts'
import { proxiesFinding } from '../trusted-proxies.ts'

export const doctor: Command = {
  name: 'doctor',
  operands: [],
  options: [],
  summary: {
    vi: 'Khám hệ thống: Node.js, dữ liệu, cơ sở dữ liệu, lịch làm việc, tài khoản, việc định kỳ, máy proxy, quét mã độc, đường gửi tin nhắn; nói rõ chỗ hỏng và cách chữa.',
    en: 'Examines Node.js, the data, the database, the working calendar, accounts, recurring jobs, proxies, the virus scanner and the ways of messages; says what is wrong and what to do.',
  },
  async run(context) {
    const workspace = await context.open()
    const findings = [
      ...surroundings(workspace, context.workspace),
      await calendarFinding(workspace, today(context.clock)),
      await foldFinding(workspace),
      await accountsFinding(workspace.db, today(context.clock)),
      await jobsFinding(workspace.db, context.clock.now()),
      proxiesFinding(process.env),
      await scannerFinding(workspace.db, configuredScanner()),
      ...(await stationFindings(process.env)),
      await messagesFinding(workspace.db),
    ]
    for (const { isWell, text } of findings) context.print(`${isWell ? '✓' : '✗'} ${text.vi}\n  ${text.en}`)
    if (findings.some(({ isWell }) => !isWell)) throw new Refused(unwell)
  },
}

const unwell = {
  code: 'unwell',
  message: { vi: 'Có chỗ cần chữa, đánh dấu ✗ ở trên.', en: 'Something needs mending, marked ✗ above.' },
}

function surroundings(
  { guarantees }: Workspace,
  place: { dataFolder: string; databaseUrl?: string | undefined },
): readonly Finding[] {
  const where = place.databaseUrl ? 'DATABASE_URL' : place.dataFolder
  const { version, hasChecksums } = guarantees
  return [
    well({ vi: `Node.js ${process.versions.node}.`, en: `Node.js ${process.versions.node}.` }),
    well({ vi: `Dữ liệu: ${where}.`, en: `Data: ${where}.` }),
    well({
      vi: `PostgreSQL ${version}, ghi bền vững (fsync, full_page_writes, synchronous_commit).`,
      en: `PostgreSQL ${version}, durable (fsync, full_page_writes, synchronous_commit).`,
    }),
    {
      isWell: hasChecksums,
      text: {
        vi: hasChecksums
          ? 'Trang dữ liệu có mã kiểm tra.'
          : 'Trang dữ liệu không có mã kiểm tra: hãy bật bằng pg_checksums --enable.',
        en: hasChecksums
          ? 'Data pages have checksums.'
          : 'Data pages have no checksums: enable them with pg_checksums --enable.',
      },
    },
  ]
}

async function calendarFinding({ db }: Workspace, day: PlainDate): Promise<Finding> {
  const calendar = calendarOf(await loadCalendars(db), null)
  const year = yearOf(day)
  if (!isWorkingDay(calendar, day).ok) {
    return ill({
      vi: `Chưa có lịch làm việc năm ${year}: không tính được hạn nào của năm nay. Hãy nhập ngày nghỉ năm ${year}.`,
      en: `There is no working calendar for ${year}: nothing due this year can be computed. Enter its days off.`,
    })
  }
  if (isWorkingDay(calendar, plainDate(`${year + 1}-01-01`)).ok) {
    return well({ vi: `Có lịch làm việc đến năm ${year + 1}.`, en: `The working calendar reaches ${year + 1}.` })
  }
  return well({
    vi: `Có lịch làm việc năm ${year}; chưa có năm ${year + 1}: hạn rơi sang năm sau sẽ bị từ chối cho đến khi nhập.`,
    en: `The working calendar has ${year}; ${year + 1} is missing: a limit that reaches it is refused until it is entered.`,
  })
}

async function foldFinding({ db }: Workspace): Promise<Finding> {
  const waiting = await countUnfolded(db)
  return well({
    vi: `${formatCount(waiting)} dòng số liệu chờ cộng dồn (báo cáo đã tính cả chúng).`,
    en: `${waiting} rows of figures wait to be folded (reports count them already).`,
  })
}
