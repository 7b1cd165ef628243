import type { UnitId } from '#kernel/index.ts'
import { placeKeys } from '#spoken/index.ts'
import { patterns, type Route } from '#web/index.ts'
import { hire } from '../identity/officers.ts'
import { lay, silentWav } from '../spoken/lay.ts'
import { enterAsCitizen } from './citizen-client.ts'
import { makeDraft } from './made-drafts.ts'
import { consult, makeThings } from './made-things.ts'
import { payIn } from './paid-things.ts'
import { spokenFolderOf, type TestSite } from './test-site.ts'

/** The units of the test: one in which every officer has a post, and one in which nobody who asks has. */
export interface Units {
  readonly own: UnitId
  readonly other: UnitId
}

/** Who asks as a citizen (`enterAsCitizen`), and somebody else: what is theirs goes into `own` and `other` of a subject. */
export const citizenNumbers = { own: '0912000111', other: '0912000222' } as const

/** A thing of the own unit and one of the other; or, for what belongs to no unit, one thing for both. */
export interface Subject {
  readonly own: string
  readonly other?: string
}

/**
 * What stands in addresses, by the name that their patterns give it: `account` for `:account`; after a path and a space, for that
 * path alone.
 */
export type Subjects = Readonly<Record<string, Subject>>

/** Makes one of each thing in each unit. A route about a new kind of thing gets its line here. */
export async function makeSubjects(site: TestSite, { own, other }: Units): Promise<Subjects> {
  await hire(site.deps, 'viec.don-vi-minh', [{ post: 'processing-officer', unitId: own }])
  await hire(site.deps, 'viec.don-vi-khac', [{ post: 'processing-officer', unitId: other }])
  const [here, there] = [await makeThings(site, own), await makeThings(site, other)]
  const asked = await consult(site, { by: other, asked: own })
  const [paidHere, paidThere] = [await payIn(site, own), await payIn(site, other)]
  const mine = await draftOf(site, citizenNumbers.own, own)
  const theirs = await draftOf(site, citizenNumbers.other, other)
  laySpoken(site)
  return {
    account: { own: 'viec.don-vi-minh', other: 'viec.don-vi-khac' },
    code: { own: here.code, other: there.code },
    [`${patterns.deskDossier}/tra-loi code`]: { own: asked, other: there.code },
    file: { own: here.file, other: there.file },
    [`${patterns.filingFile} file`]: { own: here.filedPaper, other: there.filedPaper },
    filing: { own: here.filing, other: there.filing },
    ...Object.fromEntries(ownPaths.map((path) => [`${path} filing`, { own: mine.id, other: theirs.id }])),
    [`${patterns.applyFile} file`]: { own: mine.file, other: theirs.file },
    [`${patterns.assistedFile} file`]: { own: here.filedPaper, other: there.filedPaper },
    credit: { own: paidHere.credit, other: paidThere.credit },
    charge: { own: paidHere.charge, other: paidThere.charge },
    procedure: { own: '1.001193' },
    hash: { own: '0'.repeat(64) },
    event: { own: 'sinh-con' },
    step: { own: 'chu-ho-so' },
    page: { own: 'tre' },
    language: { own: 'thai' },
    key: { own: 'first-page' },
    field: { own: 'ho-ten' },
    [`${patterns.formFile} file`]: { own: 'bieu-mau.json' },
    slip: { own: 'giay-tiep-nhan-1' },
    [`${patterns.filingSlip} slip`]: { own: 'phieu-yeu-cau-bo-sung-1' },
    reference: { own: here.petition, other: there.petition },
    deed: { own: 'tra-loi' },
    report: { own: 'bieu-1' },
    [`${patterns.bookFile} file`]: { own: 'so-theo-doi.xlsx' },
    [`${patterns.letterFile} file`]: { own: 'cong-van.docx' },
    [`${patterns.openDataFile} file`]: { own: 'theo-don-vi.csv' },
    [`${patterns.reportFile} file`]: { own: 'bieu-1.csv' },
    name: { own: site.deps.assets.styles.site.stylesheet },
  }
}

/** Beside each page that has a place for one: a text that is marked as a sample, and a recording of silence. */
function laySpoken({ deps }: TestSite): void {
  for (const key of [...placeKeys, 'procedure-1.001193'])
    lay(spokenFolderOf(deps), { [`thai/${key}.txt`]: 'Mẫu để thử', [`thai/${key}.wav`]: silentWav() })
}

/** Where citizens write on what is theirs. */
const ownPaths = Object.values(patterns).filter((path) => path.startsWith('/nop/:filing'))

async function draftOf(site: TestSite, phone: string, unitId: UnitId) {
  const { id } = await enterAsCitizen(site, phone)
  return makeDraft(site, { citizen: id, unitId })
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
  const subject = subjects[`${path} ${name}`] ?? subjects[name]
  if (subject !== undefined) return subject
  throw new Error(
    `route ${path}: no test knows a ':${name}'. Make one for each unit in makeSubjects of test/web/route-subjects.ts.`,
  )
}
