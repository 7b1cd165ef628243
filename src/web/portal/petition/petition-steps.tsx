import type { Petition } from '#feedback/index.ts'
import { shortMoment } from '../../shared/formats.ts'
import { petitionStory } from '../../shared/petition-words.ts'
import type { Visit } from '../../shared/visit.ts'

/** What happened, the newest first; no officer is named. */
export function PetitionSteps({ visit, petition }: { visit: Visit; petition: Petition }) {
  return (
    <ol class="story" reversed>
      {petition.steps.toReversed().map(({ at, event }) => {
        const { head, lines } = petitionStory(event)
        return (
          <li>
            <b>{visit.say(head)}</b>
            <small>{shortMoment(at)}</small>
            {lines.map((line) => (
              <p class="said" lang="vi">
                {line}
              </p>
            ))}
          </li>
        )
      })}
    </ol>
  )
}
