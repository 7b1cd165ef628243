import { stepOf } from '#catalogue/index.ts'
import { deliveryNames, personRoleNames, type WorkEvent } from '#dossier/index.ts'
import { formatDay } from '#kernel/index.ts'
import { correctedLines } from './corrected-values.ts'
import type { Tellers } from './tell.ts'

const reason = { vi: 'Lý do', en: 'Reason' }

/** What is done within the unit, in words. */
export const workTellers: Tellers<WorkEvent['kind']> = {
  routed: ({ step, assignee, note }, { say, line, person, dossier }) => ({
    head: `${say({ vi: 'Chuyển bước', en: 'Moved to' })}: ${say(stepOf(dossier.process, step)?.name ?? { vi: step, en: step })}`,
    lines: [
      line({ vi: 'Giao cho', en: 'For' }, assignee && person(assignee)),
      line({ vi: 'Ý kiến', en: 'Remark' }, note),
    ],
  }),
  assigned: (event, { say, line, person, entry }) => {
    const was = entry.before?.assignee ?? null
    const lines = [line(reason, event.reason), line({ vi: 'Dặn', en: 'Word' }, event.note)]
    if (event.assignee === null)
      return { head: say({ vi: 'Trả lại việc, chưa ai giữ', en: 'Handed back, held by nobody' }), lines }
    const name = person(event.assignee)
    if (event.assignee === entry.action.actor) return { head: say({ vi: 'Nhận việc', en: 'Taken' }), lines }
    return was === null
      ? { head: `${say({ vi: 'Giao việc cho', en: 'Assigned to' })} ${name}`, lines }
      : { head: `${say({ vi: 'Chuyển người xử lý', en: 'Moved' })}: ${person(was)} → ${name}`, lines }
  },
  consulted: ({ unitId, question, answerBy }, { say, line, unit }) => ({
    head: `${say({ vi: 'Lấy ý kiến', en: 'Consulted' })}: ${unit(unitId)}`,
    lines: [
      question,
      line({ vi: 'Đề nghị trả lời trước hết ngày', en: 'Answer asked by' }, answerBy && formatDay(answerBy)),
    ],
  }),
  answered: ({ consultation, opinion }, { say, dossier, unit }) => {
    const asked = dossier.state.consultations.find(({ number }) => number === consultation)
    const who = asked === undefined ? '' : `: ${unit(asked.unitId)}`
    return { head: say({ vi: 'Trả lời ý kiến', en: 'Opinion given' }) + who, lines: [opinion] }
  },
  corrected: (event, { say, line, dossier, entry }) => ({
    head: say({ vi: 'Sửa thông tin', en: 'Corrected' }),
    lines: [
      ...correctedLines(say, dossier.view, { event, actionNumber: entry.actionNumber }),
      line(reason, event.reason),
    ],
  }),
  handed_over: ({ to, by, document, note }, { say, line, dossier }) => {
    const name = dossier.view.persons.find(({ role }) => role === to)?.fullName
    return {
      head: say({ vi: 'Trả kết quả', en: 'Result handed over' }),
      lines: [
        [say(personRoleNames[to]), name].filter(Boolean).join(': '),
        say(deliveryNames[by]),
        line({ vi: 'Giấy tờ đã xem, số bưu gửi', en: 'Document' }, document),
        note ?? '',
      ],
    }
  },
  noted: ({ text }, { say }) => ({ head: say({ vi: 'Ghi chú', en: 'Note' }), lines: [text] }),
}
