import type { Text } from '#kernel/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import type { Visit } from '../../shared/visit.ts'

const words: Text = { vi: 'Đánh giá phục vụ', en: 'Rate the service' }

/** Where whoever holds this dossier's receipt, or filed it, rates the service. To be shown to nobody else. */
export async function ratingAddress(visit: Visit, code: string): Promise<string> {
  const khoa = receiptSecret(await loadReceiptKey(visit.deps.db), code)
  return visit.paths.rating(code, { khoa })
}

/** The way to the rating of a dossier, with the secret that the page around it has already been opened by. */
export function RateLink({ visit, code, secret }: { visit: Visit; code: string; secret: string }) {
  return (
    <a class="way" href={visit.paths.rating(code, { khoa: secret })}>
      {visit.say(words)}
    </a>
  )
}
