import { describe, expect, test } from 'vitest'
import type { OfficerId, UnitId } from '#kernel/index.ts'
import type { Organisation } from '#organisation/index.ts'
import { referenceOrganisation } from '../organisation/reference/index.ts'
import { actions } from './action.ts'
import type { Holding, Officer } from './officer.ts'
import { permissions, scopeOf, whoMay } from './permissions.ts'
import { posts } from './post.ts'
import { actorFor, unitsFor } from './rights.ts'

const organisation: Organisation = referenceOrganisation
const idOf = (name: string, day = '2026-11-24'): UnitId => {
  const unit = organisation.units.find(
    ({ name: itsName, validFrom, validTo }) => itsName === name && validFrom <= day && (validTo ?? '9999') >= day,
  )
  if (unit === undefined) throw new Error(name)
  return unit.id
}
const tuanGiao = idOf('UBND xã Tuần Giáo')
const muongAng = idOf('UBND xã Mường Ảng')
const district = idOf('UBND huyện Tuần Giáo', '2020-01-10')
const commune2020 = idOf('UBND Xã Phình Sáng', '2020-01-10')

function officer(...holdings: readonly Holding[]): Officer {
  const id = '01890000-0000-7000-8000-000000000001' as OfficerId
  return {
    id,
    account: 'canbo',
    fullName: 'Cán Bộ',
    holdings,
    mustUseTotp: false,
    hasTotp: false,
    isDisabled: false,
  }
}

describe('the table', () => {
  test('says one thing about a post and an action, with a sentence in both languages', () => {
    const keys = permissions.map(({ post, action }) => `${post} ${action}`)
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
    for (const { line } of permissions) {
      expect(line.vi).toMatch(/^\p{Lu}.*\.$/u)
      expect(line.en).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  test('leaves no action to nobody', () => {
    expect(actions.filter((action) => whoMay(action).length === 0)).toEqual([])
  })

  test('is the reviewed one', () => {
    const mark = { 'own-unit': 'own', 'units-below': 'below', all: 'all' } as const
    const rows = posts.map((post) => {
      const granted = actions.flatMap((action) => {
        const scope = scopeOf(post, action)
        return scope === undefined ? [] : [`${action}:${mark[scope]}`]
      })
      return `${post} → ${granted.join(' ')}`
    })
    expect(rows).toMatchInlineSnapshot(`
      [
        "receiving-officer → dossier.accept:own dossier.correct:own dossier.hand-over:own dossier.note:own dossier.read:own dossier.search:own dossier.print:own register-book.print:own filing.draft:own filing.read:own filing.request-supplement:own filing.refuse:own filing.withdraw:own attachment.add:own attachment.read:own payment.read:own payment.allocate:own desk.view:own notice.read:all session.own:all permission.read:all calendar.read:all process.read:all",
        "processing-officer → dossier.suspend:own dossier.resume:own dossier.finish:own dossier.route:own dossier.assign:own dossier.consult:own dossier.answer:own dossier.note:own dossier.read:own dossier.search:own dossier.print:own register-book.print:own attachment.add:own attachment.read:own desk.view:own notice.read:all session.own:all permission.read:all calendar.read:all process.read:all",
        "unit-leader → dossier.suspend:own dossier.resume:own dossier.extend:own dossier.apologise:own dossier.finish:own dossier.route:own dossier.assign:own dossier.reassign:own dossier.consult:own dossier.answer:own dossier.correct:own dossier.note:own dossier.read:own dossier.search:own dossier.print:own register-book.print:own filing.read:own feedback.read:own feedback.handle:own attachment.add:own attachment.read:own payment.read:own payment.allocate:own payment.refund:own desk.view:own notice.read:all session.own:all officer.manage:own permission.read:all calendar.read:all process.read:all",
        "catalogue-steward → dossier.transfer:all dossier.read:all dossier.search:all bank-account.manage:all notice.read:all session.own:all permission.read:all calendar.read:all process.read:all signpost.manage:all form.manage:all national.place:all",
        "monitor → dossier.read:below dossier.search:below register-book.print:below feedback.read:below desk.view:below notice.read:all session.own:all permission.read:all calendar.read:all process.read:all",
        "auditor → dossier.read:all dossier.search:all dossier.print:all register-book.print:all attachment.read:all payment.read:all notice.read:all session.own:all permission.read:all audit.read:all calendar.read:all process.read:all",
        "administrator → payment.read:all bank-account.manage:all message.read:all message.send:all notice.read:all session.own:all officer.manage:all permission.read:all calendar.read:all process.read:all",
        "importer → dossier.accept:all dossier.suspend:all dossier.resume:all dossier.extend:all dossier.apologise:all dossier.transfer:all dossier.finish:all",
      ]
    `)
  })
})

describe('an officer', () => {
  test('acts in the post that permits it, for the own unit and for no other', () => {
    const both = officer(
      { post: 'receiving-officer', unitId: tuanGiao },
      { post: 'processing-officer', unitId: muongAng },
    )
    expect(actorFor(both, 'dossier.accept', tuanGiao, organisation)).toEqual({
      id: 'canbo',
      post: 'receiving-officer',
      unitId: tuanGiao,
    })
    expect(actorFor(both, 'dossier.accept', muongAng, organisation)).toBeUndefined()
    expect(actorFor(both, 'dossier.route', muongAng, organisation)?.post).toBe('processing-officer')
    expect(actorFor(both, 'dossier.route', tuanGiao, organisation)).toBeUndefined()
    expect(actorFor(both, 'dossier.extend', undefined, organisation)).toBeUndefined()
    expect(actorFor(both, 'dossier.read', undefined, organisation)?.post).toBe('receiving-officer')
  })

  test('of a unit reads the archive of the units before it, and acts on none of it', () => {
    const reader = officer({ post: 'processing-officer', unitId: tuanGiao })
    const reach = unitsFor(reader, 'dossier.read', organisation)
    expect(reach).toContain(tuanGiao)
    expect(reach).toContain(district)
    expect(reach).not.toContain(muongAng)
    expect(unitsFor(reader, 'dossier.route', organisation)).toEqual([tuanGiao])
  })

  test('with no post may nothing', () => {
    for (const action of actions) {
      expect(actorFor(officer(), action, undefined, organisation)).toBeUndefined()
      expect(unitsFor(officer(), action, organisation)).toEqual([])
    }
  })

  test('of one’s own unit, bound to no unit, reaches no dossier', () => {
    const unbound = officer({ post: 'unit-leader', unitId: null })
    expect(unitsFor(unbound, 'dossier.read', organisation)).toEqual([])
    expect(actorFor(unbound, 'dossier.finish', tuanGiao, organisation)).toBeUndefined()
  })

  test('who monitors a district sees its communes; one of the province, all', () => {
    const ofDistrict = officer({ post: 'monitor', unitId: district })
    expect(unitsFor(ofDistrict, 'dossier.read', organisation)).toEqual(expect.arrayContaining([district, commune2020]))
    expect(unitsFor(ofDistrict, 'dossier.read', organisation)).not.toContain(muongAng)
    expect(unitsFor(officer({ post: 'monitor', unitId: null }), 'dossier.read', organisation)).toBe('all')
  })

  test('whose permission reaches all units is bound to none in acting', () => {
    const steward = officer({ post: 'catalogue-steward', unitId: tuanGiao })
    expect(actorFor(steward, 'dossier.transfer', muongAng, organisation)).toEqual({
      id: 'canbo',
      post: 'catalogue-steward',
      unitId: null,
    })
  })
})
