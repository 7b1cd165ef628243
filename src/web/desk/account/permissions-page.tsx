import { type Post, permissions, postNames, posts, type Scope } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { ReferenceNav } from '../reference/reference-nav.tsx'

const title: Text = { vi: 'Ai được làm gì', en: 'Who may do what' }

const scopeNames: Readonly<Record<Scope, Text>> = {
  'own-unit': { vi: 'đơn vị mình', en: 'own unit' },
  'units-below': { vi: 'đơn vị theo dõi', en: 'units below' },
  all: { vi: 'mọi đơn vị', en: 'all units' },
}

/** The importer is the program itself. */
const shown = posts.filter((post) => post !== 'importer')

/** Each rule once, in order, however many posts it speaks of. */
const rules = [...new Set(permissions.filter(({ post }) => post !== 'importer').map(({ line }) => line))]

/** The table of permissions by which every page and command decides: the same rows. */
export function answerPermissions(visit: OfficerVisit): Promise<Response> {
  const { say, officer } = visit
  const own = new Set(officer.holdings.map(({ post }) => post))
  const main = (
    <>
      <ReferenceNav visit={visit} here="permissions" />
      <h1>{say(title)}</h1>
      <p class="lead">
        {say({
          vi: 'Mọi trang và mọi thao tác đều xét theo đúng bảng này. Việc không có trong bảng thì không ai được làm.',
          en: 'Every page and every action decides by this very table. What has no row is refused to everybody.',
        })}
      </p>
      <div class="wide">
        <table class="rights">
          <thead>
            <tr>
              <th scope="col">{say({ vi: 'Quy tắc', en: 'Rule' })}</th>
              {shown.map((post) => (
                <th scope="col" class={own.has(post) ? 'rights__own' : undefined}>
                  {say(postNames[post])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((line) => (
              <Rule visit={visit} line={line} own={own} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
  return answerDeskPage(visit, { title: say(title), section: 'permissions', main, paper: 'landscape' })
}

interface RuleProps {
  readonly visit: OfficerVisit
  readonly line: Text
  readonly own: ReadonlySet<Post>
}

function Rule({ visit: { say }, line, own }: RuleProps) {
  return (
    <tr>
      <th scope="row">{say(line)}</th>
      {shown.map((post) => {
        const row = permissions.find((each) => each.line === line && each.post === post)
        return (
          <td class={own.has(post) ? 'rights__own' : undefined} data-post={row && say(postNames[post])}>
            {row === undefined ? '' : say(scopeNames[row.scope])}
          </td>
        )
      })}
    </tr>
  )
}
