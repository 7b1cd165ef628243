import { withdrawFiling } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { emptyForm, type Form } from '../../../shared/form.ts'
import { keyField } from '../../../shared/form-seal.ts'
import { seeOther } from '../../../shared/redirect-to.ts'
import type { Visit } from '../../../shared/visit.ts'
import { answerWithdrawalForm, reasonField } from '../withdrawal-form.tsx'
import { FilingHead } from './filing-head.tsx'
import { type FollowedFiling, takeFiling, withFiling } from './open-filing.ts'

const words = {
  title: { vi: 'Rút hồ sơ', en: 'Withdraw' },
  send: { vi: 'Rút hồ sơ', en: 'Withdraw it' },
  notYet: { vi: 'Chưa rút được, vì', en: 'Not withdrawn yet, because' },
} satisfies Record<string, Text>

const lead: Text = {
  vi: 'Cơ quan chưa tiếp nhận nên bạn rút được ngay. Rút rồi thì không lấy lại được; muốn làm lại, bạn nộp hồ sơ mới.',
  en: 'It has not been accepted yet, so it is withdrawn at once. That cannot be undone; to start again, file anew.',
}

export function answerFilingWithdrawal(visit: Visit, reference: string): Promise<Response> {
  return withFiling(visit, reference, {
    audit: 'follow.form-opened',
    answer: (followed) => answerForm(visit, followed, { form: emptyForm, wrong: [] }),
  })
}

export function takeFilingWithdrawal(visit: Visit, reference: string): Promise<Response> {
  return takeFiling(visit, reference, {
    audit: 'follow.withdrawn',
    take: async (followed, form) => {
      const { filing, actor } = followed
      const told = { id: filing.id, seenVersion: filing.version, actor, reason: form.text(reasonField) }
      const decided = await withdrawFiling(visit.deps, { key: form.text(keyField), ...told })
      if (decided.ok) return seeOther(visit.paths.dossier(reference, { xong: 'rut' }))
      const faults = 'faults' in decided && decided.faults ? decided.faults : [decided.refusal]
      return answerForm(visit, followed, { form, wrong: faults.map(({ message }) => message) })
    },
  })
}

function answerForm(
  visit: Visit,
  { reference, follower }: FollowedFiling,
  typed: { readonly form: Form; readonly wrong: readonly Text[] },
): Response {
  const head = <FilingHead visit={visit} reference={reference} title={words.title} />
  return answerWithdrawalForm(visit, { subject: reference, follower, head, words, lead: [lead], ...typed })
}
