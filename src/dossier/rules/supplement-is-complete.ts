import { dayOf, formatDay, type Refusal } from '#kernel/index.ts'
import type { MissingPaper } from '../reception.ts'
import { isBlank } from './blank.ts'
import type { Question } from './rule.ts'

/** A request for supplements lists each paper with what is missing, and a day that is still to come (form 02). */
export function supplementIsComplete({ command, facts }: Question): Refusal | undefined {
  if (command.kind !== 'suspend' || command.ground !== 'supplement') return undefined
  const { items = [], supplyBy } = command
  if (items.length === 0) return nothingListed
  const vague = items.findIndex(isVague)
  if (vague >= 0) return refuseVague(vague + 1)
  if (supplyBy === undefined || supplyBy >= dayOf(facts.at)) return undefined
  return {
    code: 'supply-day-past',
    message: {
      vi: `Hạn bổ sung ${formatDay(supplyBy)} đã qua. Hãy ghi một ngày từ hôm nay trở đi.`,
      en: `The day ${supplyBy} for supplements has passed. Give today or a later day.`,
    },
  }
}

const nothingListed: Refusal = {
  code: 'supplement-empty',
  message: {
    vi: 'Phiếu yêu cầu bổ sung chưa ghi giấy tờ nào. Hãy liệt kê đủ mọi giấy tờ còn thiếu, vì chỉ được yêu cầu một lần.',
    en: 'The request for supplements lists no paper. List everything that is missing, for it can be asked only once.',
  },
}

function isVague({ name, why, originals, copies }: MissingPaper): boolean {
  return isBlank(name) || isBlank(why) || originals < 0 || copies < 0
}

function refuseVague(line: number): Refusal {
  return {
    code: 'supplement-vague',
    message: {
      vi: `Dòng ${line} của phiếu yêu cầu bổ sung chưa đủ. Hãy ghi tên giấy tờ và thiếu gì, sai gì.`,
      en: `Line ${line} of the request for supplements is not complete. Give the paper's name, and what is missing or wrong.`,
    },
  }
}
