import type { Text } from '#kernel/index.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { Act } from './act.ts'
import { ActForm } from './act-form.tsx'
import { DossierHead } from './dossier-head.tsx'
import { History } from './history/history.tsx'
import { withDossier } from './open-dossier.ts'
import { possibility } from './possible.ts'
import { seenField } from './seen.ts'
import { WhereItIs } from './where-it-is.tsx'

const title: Text = { vi: 'Hồ sơ đã thay đổi trong khi bạn xem', en: 'The dossier has changed since you saw it' }

/** Somebody else was faster: what they did, how the dossier stands now, and what was typed, to be sent all the same or not. */
export function answerMeanwhile(act: Act, visit: OfficerVisit): Promise<Response> {
  return withDossier(visit, (dossier) => {
    const { say } = visit
    const seen = Number(visit.form.text(seenField))
    const possible = possibility(act, visit, dossier)
    const isOpen = possible?.may === true
    const main = (
      <div class="act-page">
        <DossierHead visit={visit} dossier={dossier} />
        <h1>{say(title)}</h1>
        <p class="lead" role="alert">
          {say({
            vi: 'Việc của bạn chưa được ghi. Những gì bạn đã nhập vẫn còn ở dưới.',
            en: 'What you did has not been recorded. What you typed is still below.',
          })}
        </p>
        <h2>{say({ vi: 'Việc đã xảy ra từ lúc bạn mở', en: 'What happened since you opened it' })}</h2>
        <History visit={visit} dossier={dossier} after={Number.isSafeInteger(seen) ? seen : 0} />
        <h2>{say({ vi: 'Hồ sơ lúc này', en: 'The dossier now' })}</h2>
        <WhereItIs visit={visit} dossier={dossier} />
        <h2>{say(act.name)}</h2>
        {!isOpen && <p class="lead">{say(possible?.why ?? nothingLeft)}</p>}
        <ActForm
          act={act}
          visit={visit}
          dossier={dossier}
          errors={[]}
          button={say({ vi: 'Vẫn làm', en: 'Do it all the same' })}
          isClosed={!isOpen}
        />
      </div>
    )
    return answerDeskPage(visit, { title: say(title), section: 'work', main, hasError: true }, { status: 409 })
  })
}

const nothingLeft: Text = { vi: 'Việc này đã xong, không cần làm nữa.', en: 'This is done already.' }
