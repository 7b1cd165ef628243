import { classificationNames, type PetitionEvent } from '#feedback/index.ts'
import type { Text } from '#kernel/index.ts'

/** What happened to a petition, for people: a sentence, and what was written on the occasion, in Vietnamese. */
export function petitionStory(event: PetitionEvent): { readonly head: Text; readonly lines: readonly string[] } {
  switch (event.kind) {
    case 'received':
      return { head: heads.received, lines: [] }
    case 'asked':
      return { head: heads.asked, lines: [event.question] }
    case 'supplied':
      return { head: heads.supplied, lines: [] }
    case 'taken':
      return { head: taken(classificationNames[event.classification]), lines: [] }
    case 'forwarded':
      return { head: forwarded(event.to), lines: [event.reason] }
    case 'refused':
      return { head: heads.refused, lines: [event.reason] }
    case 'answered':
      return { head: heads.answered, lines: [event.answer] }
    case 'published':
      return { head: heads.published, lines: [] }
  }
}

const heads = {
  received: { vi: 'Đã nhận', en: 'Received' },
  asked: { vi: 'Cơ quan cần biết rõ thêm', en: 'The office wants to know more' },
  supplied: { vi: 'Người gửi đã nói rõ thêm', en: 'Its sender told more' },
  refused: { vi: 'Không tiếp nhận', en: 'Not accepted' },
  answered: { vi: 'Trả lời', en: 'Answer' },
  published: { vi: 'Câu trả lời đã công khai', en: 'The answer was published' },
} satisfies Record<string, Text>

function taken({ vi, en }: Text): Text {
  return { vi: `Đã tiếp nhận để xem xét: ${vi}`, en: `Accepted, to be looked into: ${en}` }
}

function forwarded(to: string): Text {
  return { vi: `Đã chuyển đến ${to}`, en: `Forwarded to ${to}` }
}
