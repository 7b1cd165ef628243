import { expect, test } from 'vitest'
import type { Post } from '#identity/index.ts'
import { type Decision, expectOk, type Instant, instant, plainDate, type UnitId } from '#kernel/index.ts'
import { officer, opening, secondUnit, standard, threeDays } from '../../test/dossier/small-law.ts'
import type { DossierCommand } from './command.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { Facts } from './facts.ts'
import type { MissingPaper, Reception } from './reception.ts'
import type { DossierState } from './state.ts'

const start = instant('2020-01-10T08:15:00+07:00')
const thirdUnit = 3 as UnitId
const missing: MissingPaper = { name: 'Giấy khai sinh', originals: 1, copies: 0, why: 'thiếu' }
const reception: Reception = { sets: 1, papers: [], delivery: 'counter' }

type Turn = readonly [DossierCommand, Post, (Partial<Facts> & { readonly id?: string; readonly unitId?: UnitId })?]

const accept: Turn = [{ kind: 'accept', channel: 'in_person', reception }, 'receiving-officer']
const supplement: DossierCommand = { kind: 'suspend', ground: 'supplement', reason: 'thiếu', items: [missing] }
const toAssess: Turn = [{ kind: 'route', step: 'assess' }, 'processing-officer']
const toSign: Turn = [{ kind: 'route', step: 'sign' }, 'processing-officer']
const issue: DossierCommand = { kind: 'finish', outcome: 'issued', resultNumber: '12/GXN' }
const issued: readonly Turn[] = [accept, toAssess, toSign, [issue, 'unit-leader']]
const handOver: Turn = [{ kind: 'hand-over', to: 'filer', by: 'counter' }, 'receiving-officer']
const take: Turn = [{ kind: 'assign', assignee: 'test-processing-officer' }, 'processing-officer']
const ask: Turn = [{ kind: 'consult', unitId: secondUnit, question: 'Có ý kiến gì?' }, 'processing-officer']
const answer: DossierCommand = { kind: 'answer', consultation: 1, opinion: 'Đồng ý.' }

function told(turns: readonly Turn[]): { state: DossierState | undefined; last: Decision<unknown> } {
  let state: DossierState | undefined
  let last: Decision<unknown> | undefined
  for (const [index, [command, post, { id, unitId, ...facts } = {}]] of turns.entries()) {
    const actor = { ...officer(post), ...(id === undefined ? {} : { id }), ...(unitId === undefined ? {} : { unitId }) }
    const decision = decide(state, command, {
      at: (start + index * 60_000) as Instant,
      origin: 'live',
      actor,
      due: threeDays,
      opening,
      process: standard,
      successors: [opening.unitId, secondUnit],
      isUnit: (asked) => asked !== thirdUnit,
      ...facts,
    })
    last = decision
    if (index < turns.length - 1) expectOk(decision)
    if (decision.ok) state = decision.value.reduce<DossierState | undefined>(evolve, state)
  }
  if (last === undefined) throw new Error('no turn')
  return { state, last }
}

function stateAfter(...turns: readonly Turn[]): DossierState {
  const { state, last } = told(turns)
  expectOk(last)
  if (state === undefined) throw new Error('no dossier')
  return state
}

test.each<[string, ...Turn[]]>([
  ['step-not-next', accept, [{ kind: 'route', step: 'sign' }, 'processing-officer']],
  ['step-not-next', accept, [{ kind: 'route', step: 'nowhere' }, 'unit-leader']],
  ['step-of-other-post', accept, toAssess, toSign, [{ kind: 'route', step: 'handle' }, 'processing-officer']],
  ['result-not-signed', accept, [issue, 'unit-leader']],
  ['result-not-signed', accept, toAssess, toSign, [issue, 'processing-officer']],
  ['result-while-suspended', accept, toAssess, toSign, [supplement, 'unit-leader'], [issue, 'unit-leader']],
  ['stop-with-outcome', accept, [{ kind: 'finish', outcome: 'refused', isStopped: true, reason: 'x' }, 'unit-leader']],
  ['not-while-finished', ...issued, handOver, handOver],
  [
    'supplement-asked-already',
    accept,
    [supplement, 'processing-officer'],
    [{ kind: 'resume', received: [missing.name] }, 'processing-officer'],
    [supplement, 'processing-officer'],
  ],
  ['ground-missing', accept, [{ kind: 'suspend', reason: 'hỏng mạng' }, 'processing-officer']],
  [
    'supplement-not-in-full',
    accept,
    [{ ...supplement, items: [missing, { ...missing, name: 'Sổ hộ nghèo' }] }, 'processing-officer'],
    [{ kind: 'resume', received: [missing.name] }, 'processing-officer'],
  ],
  [
    'supplement-not-in-full',
    accept,
    [{ ...supplement, items: [missing, missing] }, 'processing-officer'],
    [{ kind: 'resume', received: [missing.name] }, 'processing-officer'],
  ],
  ['supplement-empty', accept, [{ ...supplement, items: [] }, 'processing-officer']],
  ['supplement-vague', accept, [{ ...supplement, items: [missing, { ...missing, why: ' ' }] }, 'processing-officer']],
  ['supply-day-past', accept, [{ ...supplement, supplyBy: plainDate('2020-01-09') }, 'processing-officer']],
  [
    'legal-basis-missing',
    accept,
    [{ kind: 'suspend', ground: 'financial-duty', reason: 'thuế' }, 'processing-officer'],
  ],
  [
    'document-missing',
    accept,
    [{ kind: 'suspend', ground: 'statutory', reason: 'giám định', legalBasis: 'Luật' }, 'processing-officer'],
  ],
  ['held-by-another', accept, take, [{ kind: 'route', step: 'assess' }, 'processing-officer', { id: 'other' }]],
  ['held-by-another', accept, take, [{ kind: 'assign', assignee: 'other' }, 'unit-leader']],
  ['assigned-already', accept, take, take],
  ['assigned-already', accept, [{ kind: 'assign', assignee: null }, 'processing-officer']],
  ['nobody-holds', accept, [{ kind: 'reassign', assignee: 'other', reason: 'ốm' }, 'unit-leader']],
  ['reason-missing', accept, take, [{ kind: 'reassign', assignee: 'other' }, 'unit-leader']],
  ['consult-own-unit', accept, [{ kind: 'consult', unitId: opening.unitId, question: '?' }, 'processing-officer']],
  ['consult-no-unit', accept, [{ kind: 'consult', unitId: thirdUnit, question: '?' }, 'processing-officer']],
  ['reason-missing', accept, [{ kind: 'consult', unitId: secondUnit, question: ' ' }, 'processing-officer']],
  ['not-permitted', accept, ask, [answer, 'processing-officer', { unitId: opening.unitId }]],
  ['not-permitted', accept, [answer, 'processing-officer', { unitId: secondUnit }]],
  ['consultation-unknown', accept, [answer, 'processing-officer']],
  ['answered-already', accept, ask, [answer, 'processing-officer'], [answer, 'processing-officer']],
  ['nothing-corrected', accept, [{ kind: 'correct', reason: 'nhầm', reception }, 'receiving-officer']],
  ['reason-missing', accept, [{ kind: 'correct', reception: { ...reception, sets: 2 } }, 'receiving-officer']],
  ['reason-missing', accept, [{ kind: 'note', text: '' }, 'receiving-officer']],
  ['help-not-online', [{ kind: 'accept', channel: 'postal', isAssisted: true }, 'receiving-officer']],
])('refused as %s', (code, ...turns) => {
  const { last } = told(turns)
  expect(last.ok ? 'ok' : last.refusal.code).toBe(code)
})

test('help with online filing survives in the state', () => {
  expect(stateAfter([{ kind: 'accept', channel: 'online', isAssisted: true }, 'receiving-officer']).isAssisted).toBe(
    true,
  )
  expect(stateAfter(accept).isAssisted).toBe(false)
})

test('a suspension keeps its ground, its paper, and the due instants before and after', () => {
  const state = stateAfter(
    accept,
    [{ ...supplement, document: '02/HDHS', supplyBy: plainDate('2020-01-20') }, 'processing-officer'],
    [
      { kind: 'resume', received: ['Giấy khai sinh'] },
      'processing-officer',
      { at: instant('2020-01-12T08:16:00+07:00') },
    ],
  )
  expect(state.suspensions).toEqual([
    {
      from: start + 60_000,
      to: instant('2020-01-12T08:16:00+07:00'),
      ground: 'supplement',
      reason: 'thiếu',
      legalBasis: null,
      document: '02/HDHS',
      items: [missing],
      supplyBy: '2020-01-20',
      dueBefore: instant('2020-01-13T17:00:00+07:00'),
      dueAfter: instant('2020-01-15T17:00:00+07:00'),
    },
  ])
})

test('a step is left free for whoever does it next, and the leader may send it back', () => {
  const signing = stateAfter(accept, take, toAssess, toSign)
  expect([signing.step, signing.assignee]).toEqual(['sign', null])
  expect(stateAfter(accept, toAssess, toSign, [{ kind: 'route', step: 'handle' }, 'unit-leader']).step).toBe('handle')
})

test('a leader moves what another holds, also back to nobody', () => {
  const moved = stateAfter(accept, take, [{ kind: 'reassign', assignee: null, reason: 'ốm' }, 'unit-leader'])
  expect(moved.assignee).toBeNull()
})

test('asking another unit leaves the clock running, and the answer is kept', () => {
  const state = stateAfter(accept, ask, [answer, 'unit-leader', { unitId: secondUnit }])
  expect(state.dueAt).toBe(stateAfter(accept).dueAt)
  expect(state.consultations).toMatchObject([{ number: 1, unitId: secondUnit, opinion: 'Đồng ý.' }])
})

test('what is withdrawn or stopped leaves nothing to hand over; a result and a refusal do', () => {
  const ending = (command: DossierCommand) => stateAfter(accept, [command, 'unit-leader']).awaitsHandOver
  expect(ending({ kind: 'finish', outcome: 'withdrawn', reason: 'xin rút' })).toBe(false)
  expect(ending({ kind: 'finish', outcome: 'returned', isStopped: true, reason: 'dừng' })).toBe(false)
  expect(ending({ kind: 'finish', outcome: 'refused', reason: 'không đủ' })).toBe(true)
  expect(stateAfter(...issued).awaitsHandOver).toBe(true)
  expect(stateAfter(...issued, handOver)).toMatchObject({ awaitsHandOver: false, phase: 'finished', outcome: 'issued' })
})

test('the successor of a unit hands over what lies in its office', () => {
  const [command, post] = handOver
  expect(told([...issued, [command, post, { unitId: secondUnit }]]).last.ok).toBe(true)
  expect(told([...issued, [command, post, { unitId: thirdUnit }]]).last.ok).toBe(false)
})

test('a correction tells from what to what; of persons only which', () => {
  const { last } = told([
    accept,
    [
      { kind: 'correct', reason: 'gõ nhầm', reception: { ...reception, sets: 2 } },
      'receiving-officer',
      { persons: { changes: [{ field: 'owner.fullName', from: null, to: null }], hashes: { ownerHash: 'a' } } },
    ],
  ])
  expect(last.ok && last.value).toMatchObject([
    {
      kind: 'corrected',
      ownerHash: 'a',
      changes: [
        { field: 'owner.fullName', from: null, to: null },
        { field: 'reception.sets', from: '1', to: '2' },
      ],
    },
  ])
})
