import { expect, test } from 'vitest'
import type { Officer, Post } from '#identity/index.ts'
import { type DossierId, instant, type OfficerId, type UnitId } from '#kernel/index.ts'
import type { WarnedDossier } from './notice.ts'
import { recipientsOf } from './recipients.ts'

const now = instant('2026-11-25T09:00:00+07:00')
const earlier = instant('2026-11-25T08:00:00+07:00')
const here = 1 as UnitId
const officer = (account: string, post: Post, unitId: number | null = here): Officer => ({
  id: account as OfficerId,
  account,
  fullName: account,
  holdings: [{ post, unitId: unitId as UnitId | null }],
  mustUseTotp: false,
  hasTotp: false,
  isDisabled: false,
})
const an = officer('an', 'processing-officer')
const binh = officer('binh', 'processing-officer')
const chi = officer('chi', 'receiving-officer')
const dung = officer('dung', 'unit-leader')
const other = [
  officer('em', 'processing-officer', 2),
  officer('giang', 'unit-leader', 2),
  officer('ha', 'monitor', null),
]
const all = [an, binh, chi, dung, ...other]

const dossier: WarnedDossier = {
  unitId: 9 as UnitId,
  dossierId: '00000000-0000-7000-8000-000000000001' as DossierId,
  holderUnitId: here,
  kind: 'due-soon',
  dueAt: instant('2026-11-25T17:00:00+07:00'),
  assignee: null,
  stepPost: 'processing-officer',
  toldAt: null,
}

test.each([
  ['whoever took it', { assignee: 'an' }, all, 'an'],
  ['the officers of its step, of its unit alone, when nobody took it', {}, all, 'an binh'],
  ['the post of the step, whatever it is', { stepPost: 'receiving-officer' }, all, 'chi'],
  ['the officers of its step when who took it may not sign in', { assignee: 'an' }, [binh, dung], 'binh'],
  ['the officers of its step when who took it works elsewhere now', { assignee: 'em' }, all, 'an binh'],
  ['the leader too when an earlier warning moved nothing', { assignee: 'an', toldAt: earlier }, all, 'an dung'],
  ['not the leader by the same run that told the holder', { assignee: 'an', toldAt: now }, all, 'an'],
  ['holder and leader when it is overdue', { assignee: 'an', kind: 'overdue' as const }, all, 'an dung'],
  [
    'the leader once when it is the leader’s own work',
    { kind: 'overdue' as const, stepPost: 'unit-leader' },
    all,
    'dung',
  ],
  ['the leader when there is nobody else', {}, [chi, dung, ...other], 'dung'],
  ['nobody where nobody works', {}, other, ''],
])('%s', (_, change, officers, expected) => {
  expect(recipientsOf({ ...dossier, ...change }, officers, now).join(' ')).toBe(expected)
})
