import type { Refusal } from '#kernel/index.ts'
import { groundNames } from '../words.ts'
import { isBlank } from './blank.ts'
import type { Question } from './rule.ts'

/**
 * Time stands still only on a ground: papers awaited, or what a law leaves out of the limit, then with that law; a halt
 * provided for by a law also with the paper that orders it. System faults, waiting for a signature or for another
 * unit's opinion are no grounds.
 */
export function suspensionHasGround({ command }: Question): Refusal | undefined {
  if (command.kind !== 'suspend') return undefined
  const { ground, legalBasis, document } = command
  if (ground === undefined) return noGround
  if (ground === 'supplement') return undefined
  const name = groundNames[ground]
  if (isBlank(legalBasis))
    return {
      code: 'legal-basis-missing',
      message: {
        vi: `${name.vi}: thiếu căn cứ pháp lý cho phép không tính thời gian này. Hãy ghi điều, khoản, văn bản.`,
        en: `${name.en}: the law that leaves this time out of the limit is missing. Give article, paragraph and text.`,
      },
    }
  if (ground === 'financial-duty' || !isBlank(document)) return undefined
  return {
    code: 'document-missing',
    message: {
      vi: `${name.vi}: thiếu số văn bản cho tạm dừng. Hãy ghi số và ngày của văn bản.`,
      en: `${name.en}: the number of the paper that orders the halt is missing. Give its number and day.`,
    },
  }
}

const noGround: Refusal = {
  code: 'ground-missing',
  message: {
    vi: 'Chưa chọn lý do dừng tính hạn. Chỉ dừng khi chờ bổ sung, chờ nghĩa vụ tài chính được luật loại trừ, hoặc tạm dừng theo luật; lỗi hệ thống, chờ ký, chờ ý kiến đơn vị khác thì hạn vẫn tính.',
    en: 'No ground is given for the clock to stop. It stops for supplements, for a financial duty that a law leaves out, or for a halt that a law provides for; through system faults, waiting for a signature or for another unit it runs on.',
  },
}
