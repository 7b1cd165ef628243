import type { Text } from '#kernel/index.ts'
import type { Visit } from '../../../shared/visit.ts'

interface FilingHeadProps {
  readonly visit: Visit
  readonly reference: string
  readonly title: Text
}

/** Above a page about one thing of a filing: the way back to it. */
export function FilingHead({ visit: { say, paths }, reference, title }: FilingHeadProps) {
  return (
    <>
      <p class="back">
        <a href={paths.dossier(reference)}>
          {say({ vi: 'Hồ sơ', en: 'Filing' })} {reference}
        </a>
      </p>
      <h1>{say(title)}</h1>
    </>
  )
}
