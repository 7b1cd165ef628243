import { procedureOfVersion } from '#catalogue/index.ts'
import type { Change, DossierState } from '#dossier/index.ts'
import { addDays, dayOf, type UnitId } from '#kernel/index.ts'
import type { LiveDesk } from './live-desk.ts'
import type { Incident, Lot } from './live-lots.ts'
import type { DemoAccount } from './live-officers.ts'

type Command = Change['command']

/** A command, and who gives it. */
export interface Order {
  readonly by: DemoAccount
  readonly command: Command
}

/** What happens to a dossier of the lot besides its steps, once its holder has taken it. */
export function incidentsOf(desk: LiveDesk, state: DossierState, { holder, incident }: Lot): readonly Order[] {
  if (holder === undefined || incident === undefined) return []
  const commands = incidents[incident](desk, state)
  return commands.map((command) => ({ by: command.kind === 'answer' ? 'thuly.quaito' : holder, command }))
}

const incidents: Readonly<Record<Incident, (desk: LiveDesk, state: DossierState) => readonly Command[]>> = {
  noted: () => [{ kind: 'note', text: 'Đã hẹn chủ hồ sơ xác minh tại bản.' }],
  supplement: (desk, state) => [supplement(desk, state)],
  'financial-duty': (_desk, { code }) => [
    {
      kind: 'suspend',
      ground: 'financial-duty',
      reason: 'Chờ chủ hồ sơ thực hiện nghĩa vụ tài chính về đất đai theo thông báo của cơ quan thuế.',
      legalBasis: 'Pháp luật về đất đai: thời hạn giải quyết không tính thời gian thực hiện nghĩa vụ tài chính',
      document: `Thông báo ${Number(code.slice(-4))}/TB-TTG`,
    },
  ],
  consulted: ({ unitIds }, state) => [question(unitIds.neighbour, state)],
  answered: ({ unitIds }, state) => [
    question(unitIds.neighbour, state),
    { kind: 'answer', consultation: 1, opinion: 'Ranh giới đúng với hồ sơ địa chính của xã; không có tranh chấp.' },
  ],
}

function supplement({ basis }: LiveDesk, { procedureVersionId, lastAt }: DossierState): Command {
  const [paper] = procedureOfVersion(basis.catalogue, procedureVersionId)?.papers ?? []
  const { name = 'Tờ khai', originals = 1, copies = 0 } = paper ?? {}
  return {
    kind: 'suspend',
    ground: 'supplement',
    reason: 'Hồ sơ chưa đủ để giải quyết.',
    items: [{ name, originals, copies, why: 'Thiếu chữ ký của người khai; đề nghị nộp bản đã ký.' }],
    supplyBy: addDays(dayOf(lastAt), 10),
  }
}

function question(unitId: UnitId, { lastAt }: DossierState): Command {
  return {
    kind: 'consult',
    unitId,
    question: 'Thửa đất giáp ranh hai xã. Đề nghị xác nhận ranh giới và tình trạng tranh chấp.',
    answerBy: addDays(dayOf(lastAt), 5),
  }
}
