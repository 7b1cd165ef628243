import type { UnitId } from '#kernel/index.ts'
import type { Route } from '#web/index.ts'
import { hire } from '../identity/officers.ts'
import type { Fields } from './desk-client.ts'
import { makeThings } from './made-things.ts'
import type { TestSite } from './test-site.ts'

/** The units of the test: one in which every officer has a post, and one in which nobody who asks has. */
export interface Units {
  readonly own: UnitId
  readonly other: UnitId
}

/** A thing of the own unit and one of the other; or, for what belongs to no unit, one thing for both. */
export interface Subject {
  readonly own: string
  readonly other?: string
}

/** What stands in addresses, by the name that their patterns give it: `:account`. */
export type Subjects = Readonly<Record<string, Subject>>

/** Makes one of each thing in each unit. A route about a new kind of thing gets its line here. */
export async function makeSubjects(site: TestSite, { own, other }: Units): Promise<Subjects> {
  await hire(site.deps, 'viec.don-vi-minh', [{ post: 'processing-officer', unitId: own }])
  await hire(site.deps, 'viec.don-vi-khac', [{ post: 'processing-officer', unitId: other }])
  const [here, there] = [await makeThings(site, own), await makeThings(site, other)]
  return {
    account: { own: 'viec.don-vi-minh', other: 'viec.don-vi-khac' },
    code: { own: here.code, other: there.code },
    file: { own: here.file, other: there.file },
    filing: { own: here.filing, other: there.filing },
    slip: { own: 'giay-tiep-nhan-1' },
    report: { own: 'bieu-1' },
    name: { own: site.deps.assets.stylesheet },
  }
}

/** For routes whose values say something else than elsewhere, or whose form must say for which unit it is. */
export const ownSubjects: Readonly<Record<string, { readonly values?: Subjects; readonly fields?: Fields }>> = {
  '/bao-cao/:file{cong-van\\.(?:docx|pdf)}': { values: { file: { own: 'cong-van.docx' } } },
  '/lam-viec/tiep-nhan/:filing/phieu/:slip': { values: { slip: { own: 'phieu-yeu-cau-bo-sung-1' } } },
  '/lam-viec/:file{so-theo-doi\\.(?:xlsx|pdf)}': { values: { file: { own: 'so-theo-doi.xlsx' } } },
  '/bao-cao/:file{[a-z0-9-]+\\.(?:xlsx|docx|pdf|csv|json)}': { values: { file: { own: 'bieu-1.csv' } } },
}

export type Whose = keyof Units

const named = /:(\w+)(?:\{[^}]*\})?/gu

/** Whether the address names a thing that belongs to a unit. */
export function isOfUnit({ path }: Route, subjects: Subjects): boolean {
  return [...path.matchAll(named)].some(([, name = '']) => subjectOf(path, name, subjects).other !== undefined)
}

/** The address of a route with the thing of that unit in it. */
export function addressOf({ path }: Route, whose: Whose, subjects: Subjects): string {
  return path.replace(named, (_, name: string) => {
    const { own, other } = subjectOf(path, name, subjects)
    return whose === 'other' ? (other ?? own) : own
  })
}

function subjectOf(path: string, name: string, subjects: Subjects): Subject {
  const subject = ownSubjects[path]?.values?.[name] ?? subjects[name]
  if (subject !== undefined) return subject
  throw new Error(
    `route ${path}: no test knows a ':${name}'. Make one for each unit in makeSubjects of test/web/route-subjects.ts.`,
  )
}
