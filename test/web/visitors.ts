import { type Post, posts, scopeOf } from '#identity/index.ts'
import { dayOf, type UnitId } from '#kernel/index.ts'
import { loadOrganisation, unitsDuring } from '#organisation/index.ts'
import type { Route } from '#web/index.ts'
import { hire } from '../identity/officers.ts'
import { enterAsCitizen } from './citizen-client.ts'
import { type DeskClient, signInAs } from './desk-client.ts'
import { citizenNumbers, makeSubjects, type Subjects } from './route-subjects.ts'
import type { TestSite } from './test-site.ts'

/** Somebody for every page, and one thing of each kind for its address. */
export interface Visitors {
  readonly subjects: Subjects
  /** Whoever may open the route; undefined where nobody has to sign in. */
  readonly clientFor: (route: Route) => DeskClient | undefined
}

const askers = posts.filter((post) => post !== 'importer')
const ofNoUnit: readonly Post[] = ['catalogue-steward', 'auditor', 'administrator']

export async function enterAll(site: TestSite): Promise<Visitors> {
  const { own, other } = await twoUnits(site)
  const subjects = await makeSubjects(site, { own, other })
  const citizen = await enterAsCitizen(site, citizenNumbers.own)
  const clients = new Map<Post, DeskClient>()
  for (const post of askers) {
    await hire(site.deps, `xem.${post}`, [{ post, unitId: ofNoUnit.includes(post) ? null : own }])
    clients.set(post, await signInAs(site, `xem.${post}`))
  }
  return {
    subjects,
    clientFor: ({ permission }) => {
      if (permission === 'public') return undefined
      if (permission === 'citizen') return citizen
      return clients.get(askers.find((post) => scopeOf(post, permission) !== undefined) ?? 'auditor')
    },
  }
}

/** Two communes of today, neither above the other. */
export async function twoUnits({ deps }: TestSite): Promise<{ readonly own: UnitId; readonly other: UnitId }> {
  const today = dayOf(deps.clock.now())
  const communes = unitsDuring(await loadOrganisation(deps.db), { from: today, to: today })
  const [own, other] = communes.filter(({ level }) => level === 'commune')
  if (own === undefined || other === undefined) throw new Error('two communes are needed')
  return { own: own.id, other: other.id }
}
