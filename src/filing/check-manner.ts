import type { Procedure } from '#catalogue/index.ts'
import { isBlank, quote } from '#kernel/index.ts'
import type { FilingContent } from './content.ts'
import { type Checked, checked, type FieldFault, fault } from './field-fault.ts'
import { findCount } from './find-count.ts'

/** How it came in and how the result goes out: the channel as it really was, the sets, the delivery. */
export function checkManner(content: FilingContent, procedure: Procedure, isDraft: boolean): Checked<number> {
  const sets = findCount(content.sets, 20) ?? 0
  const errors = [...channelFaults(content, isDraft), ...deliveryFaults(content), ...setFaults(content, sets)]
  return { ...checked(errors, sets), warnings: warningsOf(content, procedure) }
}

/**
 * What an officer types into the system is no filing by the citizen: it counts as online only with the officer's help
 * said, so that the share of online filings stays true.
 */
function channelFaults({ channel, isAssisted }: FilingContent, isDraft: boolean): readonly FieldFault[] {
  if (isAssisted && channel !== 'online')
    return [
      fault(
        'channel',
        'Chỉ hồ sơ trực tuyến mới có cán bộ hỗ trợ nộp. Hãy chọn lại cách nộp.',
        'Only an online filing is made with an officer’s help. Choose the channel again.',
      ),
    ]
  if (!isDraft || channel !== 'online' || isAssisted) return []
  return [
    fault(
      'channel',
      'Hồ sơ do cán bộ nhập tại quầy không phải người dân tự nộp trực tuyến. Hãy chọn trực tuyến có cán bộ hỗ trợ, trực tiếp, hoặc bưu chính.',
      'What an officer enters is not filed online by the citizen. Choose online with an officer’s help, in person, or post.',
    ),
  ]
}

function deliveryFaults({ delivery, deliveryAddress, owner }: FilingContent): readonly FieldFault[] {
  if (delivery !== 'post' || !isBlank(deliveryAddress) || !isBlank(owner.address)) return []
  return [
    fault(
      'deliveryAddress',
      'Nhận kết quả qua bưu chính thì phải có địa chỉ nhận.',
      'A result that goes by post needs an address to go to.',
    ),
  ]
}

function setFaults({ sets: typed }: FilingContent, sets: number): readonly FieldFault[] {
  if (sets > 0) return []
  return [
    fault(
      'sets',
      `${quote(typed)} không phải số bộ hồ sơ. Hãy nhập số nguyên từ 1 đến 20.`,
      `${quote(typed)} is no number of sets. Enter a whole number from 1 to 20.`,
    ),
  ]
}

function warningsOf({ channel, delivery }: FilingContent, { onlineService }: Procedure): readonly FieldFault[] {
  if (onlineService !== 'none') return []
  const warnings: FieldFault[] = []
  if (channel === 'online')
    warnings.push(
      fault(
        'channel',
        'Danh mục ghi thủ tục này chưa tiếp nhận trực tuyến.',
        'The catalogue says that this procedure is not yet filed online.',
      ),
    )
  if (delivery === 'electronic')
    warnings.push(
      fault(
        'delivery',
        'Danh mục ghi thủ tục này chưa có dịch vụ trực tuyến: hãy chắc rằng kết quả điện tử trả được.',
        'The catalogue has no online service for this procedure: be sure that an electronic result can be given.',
      ),
    )
  return warnings
}
