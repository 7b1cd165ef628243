import type { AuditHead } from '#audit/index.ts'
import { count } from '../../shared/formats.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** Up to which entry the log reaches, and how anybody proves that none was changed. */
export function ChainState({ visit, head }: { visit: OfficerVisit; head: AuditHead | undefined }) {
  const { say, language } = visit
  if (head === undefined) return null
  return (
    <section class="chain">
      <h2>{say({ vi: 'Chuỗi nhật ký', en: 'The chain of the log' })}</h2>
      <p>
        {say({ vi: 'Đầu chuỗi: mục', en: 'Head: entry' })} {count(language, head.number)},{' '}
        {say({ vi: 'mã băm', en: 'hash' })} <code>{head.hash.toString('hex').slice(0, 16)}</code>.
      </p>
      <p class="quiet">
        {say({
          vi: 'Mỗi mục mang mã băm của mục trước. Ghi lại số và mã này ở nơi khác; trên máy chủ, lệnh',
          en: 'Each entry carries the hash of the one before it. Write number and hash down elsewhere; on the server, the command',
        })}{' '}
        <code>motcua verify</code>{' '}
        {say({
          vi: 'đi lại cả chuỗi và báo mục nào bị sửa, thiếu hay cắt bớt.',
          en: 'walks the whole chain and tells which entries were altered, taken out or cut off.',
        })}
      </p>
    </section>
  )
}
