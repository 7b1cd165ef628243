import type { Workspace } from '#db/index.ts'
import { type JobDeps, type JobFault, type JobResult, jobsFor, runAllJobs, startJobs } from '#jobs/index.ts'
import { formatMoment } from '#kernel/index.ts'
import { attachmentFolder } from '../attachment-folder.ts'
import type { Command, CommandContext } from '../command.ts'
import { Refused } from '../refused.ts'
import { configuredScanner } from '../scanner.ts'
import { startMessages } from '../start-messages.ts'
import { stopSignal } from '../stop-signal.ts'

/** Where a server on this machine would be, for links in messages: a real one has MOTCUA_PUBLIC_ADDRESS. */
const serverAddress = 'http://127.0.0.1:3000'

export const jobsCommand: Command = {
  name: 'jobs',
  operands: [],
  options: [{ name: 'once' }],
  summary: {
    vi: 'Chạy các việc định kỳ (nhắc hạn, gửi tin nhắn, dọn dữ liệu tạm) cho đến khi dừng; máy chủ web tự chạy chúng. --once chạy mỗi việc một lần ngay bây giờ.',
    en: 'Runs the recurring jobs (deadline notices, sending messages, tidying) until stopped; the web server runs them by itself. --once runs each of them once, now.',
  },
  async run(context, input) {
    const workspace = await context.open()
    const deps = jobDeps(context, workspace)
    if (input.isSet('once')) return report(context, await runAllJobs(deps))
    const running = startJobs(deps)
    const messages = await startMessages(context, workspace, serverAddress)
    context.print('Đang chạy các việc định kỳ; dừng: Ctrl+C / running the recurring jobs; stop: Ctrl+C')
    await stopSignal()
    await Promise.all([running.stop(), messages.stop()])
  },
}

/** What the jobs need, with their faults told on the terminal. */
export function jobDeps(context: CommandContext, { db }: Workspace): JobDeps {
  const { clock, ids, workspace } = context
  const jobs = jobsFor({ attachmentFolder: attachmentFolder(workspace), scanner: configuredScanner() })
  return { db, clock, ids, jobs, recordFault: (fault) => context.tell(faultLine(fault)) }
}

function faultLine({ at, number, job, error }: JobFault): string {
  const what = error instanceof Error ? error.stack : String(error)
  return `${formatMoment(at)} [${number}] motcua jobs ${job}: ${what}`
}

function report(context: CommandContext, results: readonly JobResult[]): void {
  for (const result of results) {
    if (result.outcome === 'done') context.print(`${result.did.vi}\n${result.did.en}`)
    if (result.outcome === 'busy')
      context.print(`${result.name}: chương trình khác đang chạy việc này / another process is running it`)
  }
  const failed = results.flatMap((result) => (result.outcome === 'failed' ? [`${result.name} [${result.number}]`] : []))
  if (failed.length > 0) throw new Refused(failure(failed.join(', ')))
}

function failure(failed: string) {
  return {
    code: 'job-failed',
    message: {
      vi: `Việc định kỳ chưa chạy được: ${failed}. Lỗi ghi ở trên theo số; việc này sẽ được thử lại. Hãy sửa nguyên nhân rồi chạy lại lệnh.`,
      en: `Jobs that failed: ${failed}. The fault stands above under its number; the job will be tried again. Remove the cause and run this again.`,
    },
  }
}
