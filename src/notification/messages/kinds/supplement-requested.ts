import { z } from 'zod'
import { messageKind } from '../kind.ts'
import { day, dayText, followLink, matter, matterText } from './told-facts.ts'

const item = z.strictObject({ name: z.string(), why: z.string() })

/** Before acceptance (form 02) or after it, while the time of the dossier stands still. */
export const supplementRequested = messageKind({
  name: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Papers asked for' },
  said: z.strictObject({ ...matter, items: z.array(item), reason: z.string(), supplyBy: day.nullable() }),
  isStanding: true,
  say: ({ items, reason, supplyBy, ...about }) => {
    const until = supplyBy === null ? { vi: '', en: '' } : dayText(supplyBy)
    const list = items.map(({ name, why }) => `– ${name}${why === '' ? '' : `: ${why}`}`).join('\n')
    return {
      subject: { vi: `Hồ sơ ${about.code} cần bổ sung giấy tờ`, en: `${about.code} needs more papers` },
      paragraphs: [
        {
          vi: `Hồ sơ của ông/bà còn thiếu giấy tờ.${until.vi && ` Xin bổ sung chậm nhất ${until.vi}.`}`,
          en: `Papers are missing from your dossier.${until.en && ` Please supply them by ${until.en}.`}`,
        },
        ...(list === '' ? [] : [{ vi: `Cần bổ sung:\n${list}`, en: `Missing:\n${list}` }]),
        ...(reason === '' ? [] : [{ vi: `Lý do: ${reason}`, en: `Why: ${reason}` }]),
        matterText(about),
      ],
      sms: {
        vi: `hồ sơ ${about.code} thiếu giấy tờ.${until.vi && ` Bổ sung trước hết ${until.vi}.`} Thiếu gì, xem:`,
        en: `papers are missing from ${about.code}.${until.en && ` Supply them by ${until.en}.`} Which:`,
      },
      link: followLink(about),
    }
  },
})
