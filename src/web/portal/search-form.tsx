import type { Text } from '#kernel/index.ts'
import type { Visit } from '../shared/visit.ts'

const words = {
  label: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  example: { vi: 'Ví dụ: giay khai sinh, mở quán', en: 'In Vietnamese, such as: giay khai sinh' },
  find: { vi: 'Tìm', en: 'Find' },
} satisfies Record<string, Text>

/** One field for everything: legal names, everyday words, with marks or without. */
export function SearchForm({ visit, typed }: { visit: Visit; typed: string }) {
  const { say, paths } = visit
  return (
    <form class="search" action={paths.procedures()}>
      <label for="tim" class="unseen">
        {say(words.label)}
      </label>
      <input
        id="tim"
        name="tim"
        type="search"
        value={typed}
        placeholder={say(words.example)}
        maxLength={200}
        autocomplete="off"
        enterkeyhint="search"
      />
      <button type="submit">{say(words.find)}</button>
    </form>
  )
}
