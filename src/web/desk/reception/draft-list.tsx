import type { QueuedFiling } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { moment } from '../../shared/formats.ts'
import type { Reference } from '../../shared/reference.ts'
import { maskedNumber } from '../masked-number.ts'
import type { OfficerVisit } from '../officer-visit.ts'

const unnamed: Text = { vi: 'Chưa ghi tên chủ hồ sơ', en: 'Owner not named yet' }

interface DraftsProps {
  readonly visit: OfficerVisit
  readonly drafts: readonly QueuedFiling[]
  readonly reference: Reference
}

function NoDrafts({ visit }: { visit: OfficerVisit }) {
  return (
    <p class="quiet">
      {visit.say({
        vi: 'Không có bản nháp nào. Hồ sơ đang gõ dở được lưu vào đây, kể cả khi trình duyệt bị tắt.',
        en: 'There is no draft. What is half typed is kept here, even when the browser is closed.',
      })}
    </p>
  )
}

/** Drafts of the unit, whoever began them. */
export function Drafts({ visit, drafts, reference }: DraftsProps) {
  const { say, paths, language } = visit
  if (drafts.length === 0) return <NoDrafts visit={visit} />
  return (
    <ul class="drafts">
      {drafts.map(({ id, ownerName, identityNumber, procedureId, changedAt, changedBy }) => (
        <li>
          <a href={paths.filing(id)} lang={ownerName?.trim() ? 'vi' : undefined}>
            {ownerName?.trim() || say(unnamed)}
          </a>{' '}
          <span>{identityNumber ? maskedNumber(identityNumber) : ''}</span>
          <span class="quiet" lang="vi">
            {reference.catalogue.procedures.find((each) => each.id === procedureId)?.name}
          </span>
          <small>
            {changedBy} · {moment(language, changedAt)}
          </small>
        </li>
      ))}
    </ul>
  )
}
