import {
  type CorrectedValue,
  type Delivery,
  type DossierEvent,
  type DossierPerson,
  deliveryNames,
  type PaidFee,
  personRoleNames,
  type ReceivedPaper,
} from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import type { OfficerVisit } from '../../officer-visit.ts'
import { feeWords } from '../fee-words.ts'
import type { OpenDossier } from '../open-dossier.ts'
import { paperCounts } from '../paper-words.ts'
import { type PersonField, personFieldNames, personValue } from '../person-words.ts'

interface Correction {
  readonly event: Extract<DossierEvent, { kind: 'corrected' }>
  readonly actionNumber: number
}

/** Each value that was put right: `Chủ hồ sơ, Họ tên: Lò Thị Mầu → Lò Thị Mẫu`. */
export function correctedLines(
  say: OfficerVisit['say'],
  view: OpenDossier['view'],
  { event, actionNumber }: Correction,
): readonly string[] {
  return event.changes.map((change) => {
    const [part = '', field = ''] = change.field.split('.')
    if (part === 'reception') return receptionLine(say, field, change)
    const role = part as DossierPerson['role']
    if (field === '')
      return `${say({ vi: 'Bỏ', en: 'Removed' })}: ${say(personRoleNames[role])}${nameBefore(view, role, actionNumber)}`
    const [was, is] = versionsAround(view, role, actionNumber)
    const name = field as PersonField
    const label = `${say(personRoleNames[role])}, ${say(personFieldNames[name]).toLocaleLowerCase('vi')}`
    return `${label}: ${fromTo(say, personValue(say, was, name), personValue(say, is, name))}`
  })
}

function nameBefore({ formerPersons }: OpenDossier['view'], role: DossierPerson['role'], action: number): string {
  const was = formerPersons.findLast(({ person, version }) => person.role === role && version < action)
  return was === undefined ? '' : `, ${was.person.fullName}`
}

/** The person as it was before the action and as it was after it. Where values have been erased, there is neither. */
function versionsAround(
  { formerPersons, persons }: OpenDossier['view'],
  role: DossierPerson['role'],
  action: number,
): readonly [DossierPerson | undefined, DossierPerson | undefined] {
  const former = formerPersons.filter(({ person }) => person.role === role).toSorted((a, b) => a.version - b.version)
  const is = former.find(({ version }) => version === action)?.person ?? persons.find((person) => person.role === role)
  return [former.findLast(({ version }) => version < action)?.person, is]
}

const partNames: Readonly<Record<string, Text>> = {
  sets: { vi: 'Số bộ hồ sơ', en: 'Sets' },
  papers: { vi: 'Giấy tờ đã nhận', en: 'Papers received' },
  delivery: { vi: 'Nhận kết quả', en: 'Result received' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  subject: { vi: 'Nội dung', en: 'Subject' },
  note: { vi: 'Ghi chú khi nhận', en: 'Note on reception' },
}

function receptionLine(say: OfficerVisit['say'], part: string, { from, to }: CorrectedValue): string {
  const read = (text: string | null) => (text === null ? undefined : receptionValue(say, part, text))
  return `${say(partNames[part] ?? { vi: part, en: part })}: ${fromTo(say, read(from), read(to))}`
}

function receptionValue(say: OfficerVisit['say'], part: string, text: string): string {
  if (part === 'delivery') return say(deliveryNames[text as Delivery])
  if (part === 'papers')
    return (JSON.parse(text) as readonly ReceivedPaper[])
      .map((paper) => `${paper.name} (${paperCounts(say, paper)})`)
      .join('; ')
  return part === 'fee' ? feeWords(say, JSON.parse(text) as PaidFee) : text
}

function fromTo(say: OfficerVisit['say'], was: string | undefined, is: string | undefined): string {
  const nothing = say({ vi: '(không ghi)', en: '(nothing)' })
  return `${was ?? nothing} → ${is ?? nothing}`
}
