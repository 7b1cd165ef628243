import type { Officer } from '#identity/index.ts'
import { Tag } from '../../shared/tag.tsx'
import type { OfficerVisit } from '../officer-visit.ts'

interface TagsProps {
  readonly visit: OfficerVisit
  readonly officer: Officer
}

/** How the account stands, in words: disabled or not, and its one-time codes. */
export function AccountTags({ visit, officer }: TagsProps) {
  return (
    <>
      <StateTag visit={visit} officer={officer} /> <TotpTag visit={visit} officer={officer} />
    </>
  )
}

export function StateTag({ visit: { say }, officer }: TagsProps) {
  return officer.isDisabled ? (
    <Tag tone="halt">{say({ vi: 'Đã ngừng', en: 'Disabled' })}</Tag>
  ) : (
    <Tag tone="good">{say({ vi: 'Đang dùng', en: 'In use' })}</Tag>
  )
}

export function TotpTag({ visit: { say }, officer: { hasTotp, mustUseTotp } }: TagsProps) {
  if (hasTotp) return <Tag tone="good">{say({ vi: 'Có mã 6 số', en: 'Uses codes' })}</Tag>
  if (mustUseTotp) return <Tag tone="soon">{say({ vi: 'Chưa cài mã bắt buộc', en: 'Required codes not set up' })}</Tag>
  return <Tag tone="halt">{say({ vi: 'Không dùng mã', en: 'No codes' })}</Tag>
}
