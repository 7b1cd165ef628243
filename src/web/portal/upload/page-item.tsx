import type { Attachment, ScanState } from '#attachment/index.ts'
import type { Text } from '#kernel/index.ts'
import { sizeText } from '../../shared/size-text.ts'
import type { Visit } from '../../shared/visit.ts'
import { uploadFields } from './upload-fields.ts'

interface PageItemProps {
  readonly visit: Visit
  readonly page: Attachment
  /** From 1. */
  readonly place: number
  readonly href: string
}

/** One page: its name leads to it, and buttons move it or take it off. */
export function PageItem({ visit, page, place, href }: PageItemProps) {
  const { say } = visit
  const { id, name, size, scan } = page
  return (
    <li>
      <span>
        {scan === 'infected' ? <b>{name}</b> : <a href={href}>{name}</a>} <small>{sizeText(size)}</small>
        {scan in states && <small class={`upload__${scan}`}>{say(states[scan] ?? none)}</small>}
      </span>
      <span class="upload__buttons">
        {place > 1 && (
          <button type="submit" name={uploadFields.intent} value={uploadFields.moveUp + id} formnovalidate>
            {say(words.up)} <span class="unseen">{name}</span>
          </button>
        )}
        <button type="submit" name={uploadFields.intent} value={uploadFields.remove + id} formnovalidate>
          {say(words.remove)} <span class="unseen">{name}</span>
        </button>
      </span>
    </li>
  )
}

const none: Text = { vi: '', en: '' }

const words = {
  up: { vi: 'Lên trước', en: 'Move up' },
  remove: { vi: 'Gỡ', en: 'Remove' },
} satisfies Record<string, Text>

const states: Partial<Record<ScanState, Text>> = {
  pending: {
    vi: 'Đang quét mã độc; bạn cứ làm tiếp, không phải đợi.',
    en: 'Being scanned for viruses; go on, you need not wait.',
  },
  infected: {
    vi: 'Có mã độc, không ai mở được. Hãy gỡ rồi gửi tệp khác.',
    en: 'Holds malicious code; nobody can open it. Take it off and send another.',
  },
}
