import type { VNode } from 'preact'
import type { Text } from '#kernel/index.ts'
import { languageTags, type Spoken, type SpokenKey, spokenLanguageNames } from '#spoken/index.ts'
import type { Visit } from '../../shared/visit.ts'

const listen: Text = { vi: 'Nghe, đọc bằng', en: 'Listen or read in' }
const recordingIn: Text = { vi: 'Bản đọc', en: 'Recording in' }

/** The text of this place in the languages in which there is one; null where there is none. */
export async function readAloud(visit: Visit, key: SpokenKey): Promise<VNode | null> {
  const spoken = await visit.deps.loadSpoken(key)
  return spoken.length === 0 ? null : <Aloud visit={visit} spokenKey={key} spoken={spoken} />
}

interface Props {
  readonly visit: Visit
  readonly spokenKey: SpokenKey
  readonly spoken: readonly Spoken[]
}

function Aloud({ visit, spokenKey, spoken }: Props) {
  const { say, paths } = visit
  const nameOf = ({ language }: Spoken) => say(spokenLanguageNames[language])
  return (
    <details class="aloud">
      <summary>
        {say(listen)} {spoken.map(nameOf).join(' · ')}
      </summary>
      {spoken.map((each) => (
        <div>
          <p>
            <b>{nameOf(each)}</b>
          </p>
          {each.recording && (
            // biome-ignore lint/a11y/useMediaCaption: sound alone has no captions; its words stand below
            <audio
              controls
              preload="none"
              src={paths.recording(each.language, spokenKey)}
              aria-label={`${say(recordingIn)} ${nameOf(each)}`}
            />
          )}
          {each.text !== undefined && (
            <div class="said" lang={languageTags[each.language]}>
              {each.text}
            </div>
          )}
        </div>
      ))}
    </details>
  )
}
