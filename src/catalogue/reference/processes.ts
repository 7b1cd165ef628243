import type { Text, TimeLimit } from '#kernel/index.ts'
import type { Process, ProcessStep, StepPost } from '../process.ts'

const workingHour = 60
const workingDay = 8 * workingHour

const handling: Text = { vi: 'Thụ lý', en: 'Handling' }
const assessment: Text = { vi: 'Thẩm định', en: 'Assessment' }
const signing: Text = { vi: 'Trình ký', en: 'Signing' }

function work(code: string, name: Text, workingMinutes: number, next: readonly string[]): ProcessStep {
  const post: StepPost = 'processing-officer'
  return { code, name, post, workingMinutes, next, isSigning: false }
}

function sign(workingMinutes: number, name = signing): ProcessStep {
  return { code: 'sign', name, post: 'unit-leader', workingMinutes, next: ['handle'], isSigning: true }
}

function process(code: string, name: Text, steps: readonly ProcessStep[]): Process {
  return { code, name, firstStep: 'handle', steps }
}

/**
 * Believable internal processes, to be made the unit's own. The times are plans, so set that the steps of a process, one
 * after the other, fit into the shortest limit of the procedures that follow it.
 */
export const processes: readonly Process[] = [
  process('standard', { vi: 'Quy trình chung', en: 'Standard process' }, [
    work('handle', handling, 2 * workingDay, ['assess']),
    work('assess', assessment, workingDay, ['sign', 'handle']),
    sign(4 * workingHour),
  ]),
  process('short', { vi: 'Quy trình rút gọn', en: 'Short process' }, [
    work('handle', handling, workingDay, ['assess']),
    work('assess', assessment, 4 * workingHour, ['sign', 'handle']),
    sign(2 * workingHour),
  ]),
  process('same-day', { vi: 'Giải quyết trong ngày', en: 'Resolved on the day' }, [
    work('handle', handling, 90, ['sign']),
    sign(30, { vi: 'Ký', en: 'Signing' }),
  ]),
  process('land', { vi: 'Đất đai', en: 'Land' }, [
    work('handle', handling, 2 * workingDay, ['measure', 'consult']),
    work('measure', { vi: 'Đo đạc, trích đo địa chính', en: 'Cadastral measurement' }, 5 * workingDay, ['consult']),
    work('consult', { vi: 'Xác minh, lấy ý kiến', en: 'Verification and consultation' }, 3 * workingDay, [
      'assess',
      'measure',
    ]),
    work('assess', assessment, 3 * workingDay, ['sign', 'consult', 'handle']),
    sign(workingDay),
  ]),
  process('building', { vi: 'Cấp giấy phép xây dựng', en: 'Building permit' }, [
    work('handle', handling, 2 * workingDay, ['inspect']),
    work('inspect', { vi: 'Kiểm tra thực địa', en: 'Site inspection' }, 2 * workingDay, ['assess']),
    work('assess', assessment, 3 * workingDay, ['sign', 'inspect', 'handle']),
    sign(workingDay),
  ]),
  process('social-assistance', { vi: 'Trợ giúp xã hội', en: 'Social assistance' }, [
    work('handle', handling, workingDay, ['review']),
    work('review', { vi: 'Xét duyệt', en: 'Review by the council' }, 2 * workingDay, ['publish', 'handle']),
    work('publish', { vi: 'Niêm yết công khai', en: 'Public notice' }, 2 * workingDay, ['assess']),
    work('assess', assessment, workingDay, ['sign', 'review']),
    sign(workingDay),
  ]),
]

/** The code of the process that a procedure of this limit follows unless its own is said. */
export function usualProcess(limit: TimeLimit): string {
  if (limit.kind === 'same-day') return 'same-day'
  return limit.kind === 'working-days' && limit.amount <= 3 ? 'short' : 'standard'
}
