import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Post, posts, scopeOf } from '#identity/index.ts'
import { type Decision, expectOk, type Instant, instant, refuse } from '#kernel/index.ts'
import { officer, opening, secondUnit, standard, threeDays } from '../../test/dossier/small-law.ts'
import type { CommandKind, DossierCommand } from './command.ts'
import { decide } from './decide.ts'
import { type DossierEvent, outcomes } from './event.ts'
import { readEvent, writeBody } from './event-body.ts'
import { evolve } from './evolve.ts'
import type { Facts, Origin } from './facts.ts'
import type { Reception } from './reception.ts'
import type { DossierState } from './state.ts'
import { type Stage, transitions } from './transitions.ts'

const start = instant('2020-01-10T08:15:00+07:00')
const hour = 3_600_000

function factsAt(at: Instant, post: Parameters<typeof officer>[0] = 'importer', origin: Origin = 'live'): Facts {
  return { at, origin, actor: officer(post), due: threeDays, opening, ...law }
}

const law = { successors: [secondUnit], process: standard, isUnit: () => true }
const missing = { name: 'Giấy khai sinh', originals: 1, copies: 0, why: 'thiếu' }
const reception: Reception = { sets: 1, papers: [], delivery: 'counter' }

const sensible: Record<CommandKind, DossierCommand> = {
  accept: { kind: 'accept', channel: 'in_person' },
  suspend: { kind: 'suspend', ground: 'supplement', reason: 'thiếu giấy tờ', items: [missing] },
  resume: { kind: 'resume', received: ['Giấy khai sinh'] },
  extend: { kind: 'extend', dueAt: instant('2020-02-10T17:00:00+07:00'), reason: 'luật cho phép' },
  apologise: { kind: 'apologise', promisedAt: instant('2020-02-10T17:00:00+07:00'), reason: 'chậm' },
  transfer: { kind: 'transfer', toUnitId: secondUnit },
  finish: { kind: 'finish', outcome: 'returned', reason: 'không đủ điều kiện' },
  route: { kind: 'route', step: 'assess' },
  assign: { kind: 'assign', assignee: 'test-processing-officer' },
  reassign: { kind: 'reassign', assignee: 'another', reason: 'ốm' },
  consult: { kind: 'consult', unitId: secondUnit, question: 'Có ý kiến gì?' },
  answer: { kind: 'answer', consultation: 1, opinion: 'Đồng ý.' },
  correct: { kind: 'correct', reason: 'gõ nhầm', reception },
  'hand-over': { kind: 'hand-over', to: 'owner', by: 'counter' },
  note: { kind: 'note', text: 'đã gọi điện' },
}
const kinds = Object.keys(sensible) as CommandKind[]

/** The post of those who may give the command, and in whose work it lies where the steps ask for one. */
function postFor(kind: CommandKind): Post {
  const post = posts.find((each) => scopeOf(each, `dossier.${kind}`) !== undefined)
  if (post === undefined) throw new Error(`nobody may ${kind}`)
  return post
}

function after(...commands: readonly (CommandKind | DossierCommand)[]): DossierState {
  let state: DossierState | undefined
  for (const [index, given] of commands.entries()) {
    const command = typeof given === 'string' ? sensible[given] : given
    state = apply(state, command, factsAt((start + index * hour) as Instant, postFor(command.kind)))
  }
  if (state === undefined) throw new Error('nothing happened')
  return state
}

const stages: Record<Stage, DossierState | undefined> = {
  none: undefined,
  running: after('accept', 'consult'),
  suspended: after('accept', 'consult', 'suspend'),
  finished: after('accept', 'finish'),
  closed: after('accept', 'finish', 'hand-over'),
}

const cases = (Object.keys(stages) as Stage[]).flatMap((stage) =>
  kinds.flatMap((kind) => posts.map((post) => ({ stage, kind, post }))),
)

test('in each stage, exactly the commands of the table are done, each only by the posts of the table', () => {
  const later = (start + 5 * hour) as Instant
  for (const { stage, kind, post } of cases) {
    const state = stages[stage]
    // Moved is only what somebody holds.
    const held = state && kind === 'reassign' ? { ...state, assignee: 'somebody' } : state
    const decision = decide(held, sensible[kind], factsAt(later, post))
    const possible = (transitions[stage] as readonly CommandKind[]).includes(kind) && mayDo(post, kind)
    expect([stage, kind, post, decision.ok]).toEqual([stage, kind, post, possible])
    if (!decision.ok) expect(decision.refusal.message.vi).not.toBe('')
  }
})

function mayDo(post: Post, kind: CommandKind): boolean {
  return scopeOf(post, `dossier.${kind}`) !== undefined
}

test('the tables are the reviewed ones', () => {
  const rows = posts.map((post) => `${post}: ${kinds.filter((kind) => mayDo(post, kind)).join(' ')}`.trim())
  expect([
    ...rows,
    ...Object.entries(transitions).map(([stage, list]) => `${stage} → ${list.join(' ')}`.trim()),
  ]).toMatchInlineSnapshot(`
    [
      "receiving-officer: accept correct hand-over note",
      "processing-officer: suspend resume finish route assign consult answer note",
      "unit-leader: suspend resume extend apologise finish route assign reassign consult answer correct note",
      "catalogue-steward: transfer",
      "monitor:",
      "auditor:",
      "administrator:",
      "importer: accept suspend resume extend apologise transfer finish",
      "none → accept",
      "running → route assign reassign suspend extend apologise consult answer correct note transfer finish",
      "suspended → resume assign reassign apologise consult answer correct note transfer finish",
      "finished → hand-over",
      "closed →",
    ]
  `)
})

const afterDue = instant('2020-01-14T08:00:00+07:00')
const running = stages.running
const noon = instant('2020-01-10T12:00:00+07:00')
test.each<[string, DossierState | undefined, DossierCommand, Facts]>([
  ['already-late', running, sensible.suspend, factsAt(afterDue)],
  ['already-late', running, sensible.extend, factsAt(afterDue)],
  ['extension-not-later', running, { ...sensible.extend, kind: 'extend', dueAt: start }, factsAt(noon)],
  ['promise-not-ahead', running, { kind: 'apologise', promisedAt: start, reason: 'x' }, factsAt(noon)],
  ['apologised-already', after('accept', 'apologise'), sensible.apologise, factsAt(afterDue)],
  ['reason-missing', running, { kind: 'finish', outcome: 'refused', reason: '  ' }, factsAt(noon)],
  ['due-is-computed', undefined, { kind: 'accept', channel: 'online', dueAt: afterDue }, factsAt(noon)],
  ['due-is-computed', stages.suspended, { kind: 'resume', dueAt: afterDue }, factsAt(afterDue)],
  ['before-last-action', running, sensible.finish, factsAt((start - 1) as Instant)],
  ['transfer-to-holder', running, { kind: 'transfer', toUnitId: opening.unitId }, factsAt(noon)],
  ['transfer-to-no-successor', running, sensible.transfer, { ...factsAt(noon), successors: [] }],
  [
    'due-before-accepted',
    undefined,
    { kind: 'accept', channel: 'online', dueAt: (start - 1) as Instant },
    factsAt(start, 'importer', 'import'),
  ],
])('refused as %s', (code, state, command, facts) => expect(codeOf(decide(state, command, facts))).toBe(code))

test('an officer of one unit cannot act on the dossier of another', () => {
  const actor = { ...officer('processing-officer'), unitId: secondUnit }
  const decision = decide(stages.running, sensible.finish, { ...factsAt(noon), actor })
  expect(codeOf(decision)).toBe('not-permitted')
})

test('a register may bring what officers may no longer do', () => {
  const late = factsAt(afterDue, 'importer', 'import')
  expect(decide(running, { kind: 'suspend' }, late).ok).toBe(true)
  expect(decide(running, { kind: 'extend', dueAt: start }, late).ok).toBe(true)
  expect(decide(running, { kind: 'apologise', promisedAt: start }, late).ok).toBe(true)
})

test('exactly at the due instant nothing is late yet', () => {
  const dueAt = running?.dueAt ?? start
  expect(decide(running, sensible.suspend, factsAt(dueAt)).ok).toBe(true)
  expect(codeOf(decide(running, sensible.suspend, factsAt((dueAt + 1) as Instant)))).toBe('already-late')
})

test('after a suspension the due instant comes from the limit without the pause; an extended one moves by it', () => {
  const plain = after('accept', 'suspend', 'resume')
  expect(plain.dueAt).toBe((running?.dueAt ?? 0) + hour)
  const extended = after('accept', 'extend', 'suspend', 'resume')
  expect(extended.dueAt).toBe(instant('2020-02-10T18:00:00+07:00'))
})

const steps = standard.steps.map(({ code }) => code)
const anyCommand: fc.Arbitrary<DossierCommand> = fc.oneof(
  fc.constantFrom(...steps).map((step): DossierCommand => ({ kind: 'route', step })),
  fc.constantFrom(...kinds.map((kind) => sensible[kind])),
  fc.constantFrom(...outcomes).map((outcome): DossierCommand => ({ kind: 'finish', outcome, reason: 'x' })),
  fc
    .integer({ min: -20, max: 400 })
    .map((hours): DossierCommand => ({ kind: 'extend', dueAt: (start + hours * hour) as Instant, reason: 'x' })),
)
const anyDay = fc.array(fc.tuple(anyCommand, fc.integer({ min: -1, max: 60 })), { maxLength: 25 })

test.each<Origin>(['live', 'import'])('whatever is asked in whatever order, a %s dossier stays whole', (origin) => {
  fc.assert(
    fc.property(anyDay, (story) => {
      for (const { before, event, state, at } of tell(story, origin)) {
        expect(state.dueAt === null).toBe(
          event.kind === 'suspended' || (state.dueAt === null && state.phase !== 'running'),
        )
        expect(state.phase === 'suspended').toBe(state.suspendedAt !== null)
        expect(state.lastAction).toBe((before?.lastAction ?? 0) + 1)
        expect(state.lastAt).toBe(at)
        expect(at).toBeGreaterThanOrEqual(before?.lastAt ?? 0)
        expect(state.phase === 'finished').toBe(state.finishedAt !== null && state.outcome !== null)
        expect(state.unitId).toBe(opening.unitId)
        for (const pause of state.pauses) expect(pause.to).toBeGreaterThanOrEqual(pause.from)
        expect(state.suspensions.flatMap(({ from, to }) => (to === null ? [] : { from, to }))).toEqual(state.pauses)
        expect(state.consultations.map(({ number }) => number)).toEqual(state.consultations.map((_, n) => n + 1))
        expect(readEvent(event.kind, at, writeBody(event))).toEqual(event)
      }
    }),
  )
})

test('no sequence of officers’ commands makes a late dossier one that was in time', () => {
  fc.assert(
    fc.property(anyDay, (story) => {
      let lateSince: Instant | undefined
      for (const { before, state, at } of tell(story, 'live')) {
        if (before?.dueAt != null && at > before.dueAt) lateSince ??= before.dueAt
        if (lateSince !== undefined) expect(state.dueAt).toBe(lateSince)
      }
    }),
    { numRuns: 500 },
  )
})

interface Told {
  readonly before: DossierState | undefined
  readonly event: DossierEvent
  readonly state: DossierState
  readonly at: Instant
}

/** Gives each command so many hours after the last; what is refused leaves everything as it is. */
function tell(story: readonly (readonly [DossierCommand, number])[], origin: Origin): readonly Told[] {
  const told: Told[] = []
  let at: number = start
  let before = apply(undefined, sensible.accept, factsAt(start))
  for (const [command, hours] of story) {
    at += hours * hour
    const decision = decide(before, command, factsAt(at as Instant, posted(command, origin), origin))
    if (!decision.ok) continue
    for (const event of decision.value) {
      const state = evolve(before, event)
      told.push({ before, event, state, at: at as Instant })
      before = state
    }
  }
  return told
}

function posted(command: DossierCommand, origin: Origin): Post {
  if (origin === 'import') return 'importer'
  const isSigned = command.kind === 'finish' && command.outcome === 'issued'
  return isSigned || command.kind === 'route' ? 'unit-leader' : postFor(command.kind)
}

function apply(state: DossierState | undefined, command: DossierCommand, facts: Facts): DossierState | undefined {
  return expectOk(decide(state, command, facts)).reduce<DossierState | undefined>(evolve, state)
}

function codeOf(decision: Decision<unknown>): string {
  return decision.ok ? 'ok' : decision.refusal.code
}

test('a refusal to compute a due instant is passed on', () => {
  const due = () => refuse('calendar-year-missing', { vi: 'Thiếu lịch.', en: 'No calendar.' })
  expect(codeOf(decide(undefined, sensible.accept, { ...factsAt(start), due }))).toBe('calendar-year-missing')
})
