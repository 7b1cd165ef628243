import { actions, permissions, postNames, posts, type Scope } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'

const title: Text = { vi: 'Ai được làm gì', en: 'Who may do what' }

const scopeNames: Readonly<Record<Scope, Text>> = {
  'own-unit': { vi: 'đơn vị mình', en: 'own unit' },
  'units-below': { vi: 'đơn vị theo dõi', en: 'units below' },
  all: { vi: 'mọi đơn vị', en: 'all units' },
}

const shown = posts.filter((post) => post !== 'importer')

/** The table of permissions by which every page and command decides: the same rows. */
export function answerPermissions(visit: OfficerVisit): Promise<Response> {
  const { say } = visit
  const main = (
    <>
      <h1>{say(title)}</h1>
      <p class="lead">
        {say({
          vi: 'Mọi trang và mọi thao tác đều xét theo đúng bảng này. Việc không có trong bảng thì không ai được làm.',
          en: 'Every page and every action decides by this very table. What has no row is refused to everybody.',
        })}
      </p>
      {shown.map((post) => (
        <section>
          <h2>{say(postNames[post])}</h2>
          <ul class="rights">
            {actions.flatMap((action) =>
              permissions
                .filter((row) => row.post === post && row.action === action)
                .map(({ scope, line }) => (
                  <li>
                    {say(line)} <small>{say(scopeNames[scope])}</small>
                  </li>
                )),
            )}
          </ul>
        </section>
      ))}
    </>
  )
  return answerDeskPage(visit, { title: say(title), section: 'permissions', main })
}
