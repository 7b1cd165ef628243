import { type HandlingKind, handlePetition, type Petition, type PetitionEvent, sendPetition } from '#feedback/index.ts'
import type { Instant, RandomSource } from '#kernel/index.ts'
import { chanceFrom } from './chance.ts'
import { actorOf, type LiveDesk } from './live-desk.ts'
import { inventPerson } from './people.ts'

type Handling = Extract<PetitionEvent, { readonly kind: HandlingKind }>

interface Voice {
  readonly topic: 'conduct' | 'regulation' | 'other'
  readonly words: string
  /** What the leader of the commune has done about it, in order. */
  readonly handled: readonly Handling[]
}

const question =
  'Nhà tôi ở bản xa, trời mưa không ra xã được. Nhận kết quả qua bưu điện thì mất bao nhiêu tiền, đăng ký ở đâu?'
const answer =
  'Khi nộp hồ sơ, ông/bà chọn “Bưu điện đưa đến nhà” và ghi địa chỉ nhận. Tiền cước trả cho nhân viên bưu điện khi nhận, theo bảng giá của bưu điện niêm yết tại quầy.'

/** What people said of the commune: one in each state that a petition can be in. */
const voices: readonly Voice[] = [
  {
    topic: 'conduct',
    words: 'Sáng thứ Hai tôi đến lúc 7 giờ 40 mà quầy số 2 chưa có ai. Tôi chờ gần một tiếng mới nộp được giấy.',
    handled: [],
  },
  {
    topic: 'regulation',
    words: 'Làm giấy xác nhận tình trạng hôn nhân sao lại bắt nộp thêm bản sao sổ hộ khẩu, trong khi đã có căn cước?',
    handled: [{ kind: 'taken', classification: 'regulation' }],
  },
  {
    topic: 'conduct',
    words: 'Cán bộ nói chuyện khó nghe với mẹ tôi khi bà không hiểu tiếng phổ thông.',
    handled: [
      { kind: 'asked', question: 'Xin ông/bà cho biết việc xảy ra ngày nào, ở quầy nào, để chúng tôi xem lại.' },
    ],
  },
  {
    topic: 'other',
    words: question,
    handled: [
      { kind: 'taken', classification: 'conduct' },
      { kind: 'answered', answer },
      { kind: 'published', question, answer },
    ],
  },
  {
    topic: 'other',
    words: 'Máy lấy số ở sảnh hỏng từ tuần trước, mọi người chen nhau không biết ai đến trước ai đến sau.',
    handled: [
      { kind: 'taken', classification: 'conduct' },
      {
        kind: 'answered',
        answer: 'Máy lấy số đã được thay ngày hôm nay. Xin lỗi ông/bà vì sự bất tiện, và cảm ơn đã cho chúng tôi biết.',
      },
    ],
  },
  {
    topic: 'regulation',
    words: 'Đường từ bản Cang ra trung tâm xã sạt lở hai tháng nay chưa ai sửa, trẻ con đi học rất khó.',
    handled: [
      {
        kind: 'forwarded',
        to: 'Ban Quản lý bảo trì đường bộ tỉnh Điện Biên',
        unitId: null,
        reason: 'Đường tỉnh do đơn vị này quản lý, bảo trì.',
      },
    ],
  },
]

/** No exchange gives such a number: nobody is ever called or sent a message. */
const nobodysPhone = '02150000000'

/** Sends what people say of the commune, and has its leader handle it. */
export async function speakUp(desk: LiveDesk & { readonly random: RandomSource }, now: Instant): Promise<void> {
  for (const [index, voice] of voices.entries()) await handle(desk, voice, await send(desk, { voice, index, now }))
}

interface Sending {
  readonly voice: Voice
  readonly index: number
  readonly now: Instant
}

async function send({ commands, random, unitIds }: Parameters<typeof speakUp>[0], sending: Sending): Promise<Petition> {
  const { voice, index, now } = sending
  const { fullName, address } = inventPerson(chanceFrom(`live/voice/${index}`), {
    unit: 'xã Tuần Giáo',
    region: 'tỉnh Điện Biên',
  })
  const typed = { ...voice, unitId: unitIds.own, fullName, address, phone: nobodysPhone, email: '', dossierCode: '' }
  const from = { citizen: null, language: 'vi', address: `demo-${index}` } as const
  const sent = await sendPetition({ db: commands.db, random }, { ...from, key: commands.ids.uuid(), typed, now })
  if (!sent.ok) throw new Error(`the demo's petition ${index} is refused`)
  return sent.value
}

async function handle({ commands: { db, ids }, unitIds }: LiveDesk, { handled }: Voice, sent: Petition): Promise<void> {
  const actor = actorOf('lanhdao', unitIds)
  let petition = sent
  for (const event of handled) {
    const order = { reference: petition.reference, key: ids.uuid(), seenVersion: petition.version, actor, event }
    const done = await handlePetition({ db }, order)
    if (!done.ok) throw new Error(`the demo's petition ${petition.reference} cannot be ${event.kind}`)
    petition = done.value
  }
}
