import type { Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'

const words: Text = { vi: 'Đánh giá phục vụ', en: 'Rate the service' }

/** The way to the rating of a dossier, for a page that only who holds its receipt may see. */
export function RateLink({ visit, code }: { visit: Visit; code: string }) {
  return (
    <a class="way" href={visit.paths.rating(code)}>
      {visit.say(words)}
    </a>
  )
}
