import type { Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'
import type { Follower } from './follower.ts'
import type { Stand } from './where-it-stands.ts'

/** The answer to the one question, before anything else. */
export function StandBox({ visit, stand }: { readonly visit: Visit; readonly stand: Stand }) {
  const { say } = visit
  const { tone, where, when, next } = stand
  return (
    <div class={`stand stand--${tone}`}>
      <p class="big">{say(where)}</p>
      {when.length > 0 && (
        <p class={`stand__when stand--${tone}__when`}>
          <b>{when.map(say).join(' · ')}</b>
        </p>
      )}
      {next.map((sentence) => (
        <p>{say(sentence)}</p>
      ))}
    </div>
  )
}

const words = {
  end: { vi: 'Xong, đóng hồ sơ này lại', en: 'Done, close this' },
  endHint: {
    vi: 'Dùng máy chung thì hãy đóng lại: muốn xem nữa phải có mã bí mật.',
    en: 'On a shared device, close it: opening it again takes the secret.',
  },
} satisfies Record<string, Text>

interface EndFollowingProps {
  readonly visit: Visit
  readonly subject: string
  readonly follower: Follower
}

/** For who came by the secret: whoever has an account signs out. */
export function EndFollowing({ visit, subject, follower }: EndFollowingProps) {
  if (follower.account !== null) return null
  return (
    <form class="close" method="post" action={visit.paths.followEnd(subject)}>
      <button type="submit" class="govuk-button govuk-button--secondary">
        {visit.say(words.end)}
      </button>
      <p class="quiet">{visit.say(words.endHint)}</p>
    </form>
  )
}
