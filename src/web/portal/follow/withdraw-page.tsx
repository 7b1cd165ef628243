import { makeRequest } from '#following/index.ts'
import type { Text } from '#kernel/index.ts'
import { emptyForm, type Form } from '../../shared/form.ts'
import { keyField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { DossierHead } from './dossier-head.tsx'
import { type FollowedDossier, withFollowed } from './open-followed.ts'
import { takeFollowed } from './take-followed.ts'
import { answerWithdrawalForm, reasonField } from './withdrawal-form.tsx'

const words = {
  title: { vi: 'Đề nghị rút hồ sơ', en: 'Ask to withdraw the dossier' },
  send: { vi: 'Gửi đề nghị rút hồ sơ', en: 'Ask to withdraw it' },
  notYet: { vi: 'Chưa gửi được, vì', en: 'Not sent yet, because' },
} satisfies Record<string, Text>

const lead: readonly Text[] = [
  {
    vi: 'Cơ quan sẽ xem đề nghị và trả lời ở trang hồ sơ. Trong lúc chờ, hồ sơ vẫn được làm và thời hạn vẫn tính. Kết quả đã ký thì không rút được nữa.',
    en: 'The unit looks at it and answers on the page of the dossier. Meanwhile it is worked on and the clock runs. Once the result is signed it cannot be withdrawn.',
  },
  {
    vi: 'Được rút, cơ quan trả lại giấy tờ và thông báo dừng giải quyết. Muốn làm lại, bạn nộp hồ sơ mới.',
    en: 'If it is granted, the papers are given back with a notice. To start again, file anew.',
  },
]

export function answerWithdrawal(visit: Visit): Promise<Response> {
  return withFollowed(visit, {
    audit: 'follow.form-opened',
    answer: (dossier) => answerForm(visit, dossier, { form: emptyForm, wrong: [] }),
  })
}

/** The wish reaches the office; the dossier goes on until an officer has decided. */
export function takeWithdrawal(visit: Visit): Promise<Response> {
  return takeFollowed(visit, {
    audit: 'follow.withdrawal-asked',
    take: async (dossier, form) => {
      const { code } = dossier.state
      const { by } = dossier.follower
      const order = { key: form.text(keyField), code, kind: 'withdrawal', words: form.text(reasonField), by } as const
      const made = await makeRequest(visit.deps.db, order)
      if (made.ok) return seeOther(visit.paths.dossier(code, { xong: 'rut' }))
      return answerForm(visit, dossier, { form, wrong: [made.refusal.message] })
    },
  })
}

function answerForm(
  visit: Visit,
  dossier: FollowedDossier,
  typed: { readonly form: Form; readonly wrong: readonly Text[] },
): Response {
  const head = <DossierHead visit={visit} dossier={dossier} title={visit.say(words.title)} />
  return answerWithdrawalForm(visit, {
    subject: dossier.state.code,
    follower: dossier.follower,
    head,
    words,
    lead,
    ...typed,
  })
}
