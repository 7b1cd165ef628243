import type { Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'

const words = {
  heading: { vi: 'Bạn muốn khiếu nại, tố cáo?', en: 'Is it an appeal or a denunciation?' },
  lead: {
    vi: 'Hai việc sau có luật riêng, thời hạn riêng, và không gửi ở đây:',
    en: 'Two things have laws and time limits of their own, and are not sent here:',
  },
  appeal: {
    vi: 'Không đồng ý với một quyết định hay việc làm của cơ quan đối với bạn (khiếu nại): gửi đơn đến chính cơ quan đó, hoặc trực tiếp ở nơi tiếp công dân của UBND.',
    en: 'You object to a decision or act of an office that concerns you, which is an appeal: write to that office, or go to where the People’s Committee receives citizens.',
  },
  denounce: {
    vi: 'Báo một việc làm vi phạm pháp luật (tố cáo): gửi cơ quan có thẩm quyền giải quyết tố cáo, ở nơi tiếp công dân; tên bạn được giữ bí mật.',
    en: 'You report that somebody breaks the law, which is a denunciation: that goes to the authority in charge, where citizens are received; your name is kept secret.',
  },
} satisfies Record<string, Text>

/** Where an appeal and a denunciation go, whose laws are others. */
export function WhatGoesElsewhere({ visit: { say } }: { visit: Visit }) {
  return (
    <details>
      <summary>{say(words.heading)}</summary>
      <p>{say(words.lead)}</p>
      <ul class="bullets">
        <li>{say(words.appeal)}</li>
        <li>{say(words.denounce)}</li>
      </ul>
    </details>
  )
}
