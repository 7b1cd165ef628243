import { setImmediate } from 'node:timers/promises'
import type { Process } from '#catalogue/index.ts'
import type { WriteTx } from '#db/index.ts'
import {
  type Actor,
  type DueRule,
  decide,
  dueRuleOf,
  hashesOf,
  recordInBulk,
  type SideWriter,
  type Step,
  takeStep,
  type WorkLaw,
  workLawOf,
} from '#dossier/index.ts'
import { dayOf, type Instant } from '#kernel/index.ts'
import { collectBadLines, type MakeFault } from './bad-line.ts'
import { commandOf, openingOf } from './command-of.ts'
import { contradictionFault, orderFault, refusedFault } from './line-faults.ts'
import type { Names } from './names.ts'
import type { NewPersons } from './new-persons.ts'
import type { NumberedLine } from './numbered-line.ts'
import type { Reference } from './reference.ts'
import type { RegisterLine } from './register-line.ts'
import { compareWithKnown, type Resolved, type Tracked } from './tracked.ts'
import { TrackedDossiers } from './tracked-dossiers.ts'
import { UsedNumbers } from './used-numbers.ts'

export interface ImportSetting {
  readonly tx: WriteTx
  readonly calendars: Reference['calendars']
  readonly processes: readonly Process[]
  readonly names: Names
  readonly writers: readonly SideWriter[]
  readonly actor: Actor
  readonly recordedAt: Instant
  readonly newPersons: NewPersons
}

export interface ImportCounts {
  readonly lines: number
  readonly events: number
  readonly dossiers: number
}

// Deciding must let the answers of the database be heard.
const linesBetweenBreaths = 200

/**
 * One import as it goes: each line a command, decided as any other, with the time that the register gives. What is
 * right is stored in the transaction, so that later lines find it; what is wrong is listed.
 */
export class ImportRun {
  readonly bad = collectBadLines()
  readonly usedNumbers: UsedNumbers
  readonly #setting: ImportSetting
  readonly #dossiers: TrackedDossiers
  readonly #law: WorkLaw
  // One wrong line makes nonsense of all later ones of its dossier: these are not listed as well.
  readonly #badCodes = new Set<string>()
  #counts: ImportCounts = { lines: 0, events: 0, dossiers: 0 }
  #lastAt: Instant | undefined
  // Stored while the next batch is decided, so that neither the database nor the program waits for the other.
  #decided: readonly Step[] = []
  #decidedCodes: ReadonlySet<string> = new Set()

  constructor(setting: ImportSetting) {
    this.#setting = setting
    const { calendars, processes, names } = setting
    this.#law = workLawOf({ calendars, processes, procedureOf: (versionId) => names.procedureOf(versionId) })
    this.#dossiers = new TrackedDossiers(setting.tx, setting.recordedAt)
    this.usedNumbers = new UsedNumbers(setting.recordedAt)
  }

  get counts(): ImportCounts {
    return this.#counts
  }

  async take(batch: readonly NumberedLine[]): Promise<void> {
    const codes = new Set(batch.flatMap(({ parsed }) => ('code' in parsed ? [parsed.code] : [])))
    await this.#dossiers.meet(codes)
    const [steps] = await Promise.all([this.#stepsOf(batch), this.#store(this.#decided)])
    this.#dossiers.forget([...this.#decidedCodes].filter((code) => !codes.has(code)))
    this.#decided = steps
    this.#decidedCodes = codes
    const { lines, events, dossiers } = this.#counts
    const begun = steps.filter(({ before }) => before === undefined).length
    this.#counts = { lines: lines + batch.length, events: events + steps.length, dossiers: dossiers + begun }
  }

  /** Stores what was decided last. */
  async finish(): Promise<void> {
    await this.#store(this.#decided)
    this.#decided = []
  }

  async #store(steps: readonly Step[]): Promise<void> {
    const { tx, writers, newPersons } = this.#setting
    await recordInBulk(tx, steps, { writers, law: this.#law })
    await newPersons.store(tx, steps)
  }

  async #stepsOf(batch: readonly NumberedLine[]): Promise<readonly Step[]> {
    const steps: Step[] = []
    for (const [index, line] of batch.entries()) {
      if (index % linesBetweenBreaths === 0) await setImmediate()
      const step = await this.#takeLine(line)
      if (step !== undefined) steps.push(step)
    }
    return steps
  }

  async #takeLine({ line, parsed, code }: NumberedLine): Promise<Step | undefined> {
    const isUnderstood = 'code' in parsed
    if (isUnderstood && this.#badCodes.has(parsed.code)) return undefined
    const step = isUnderstood ? await this.#stepOf(parsed) : () => parsed
    if (step === 'known') return undefined
    if (typeof step !== 'function') return step
    this.bad.add(line, step)
    if (code !== undefined) this.#badCodes.add(code)
    return undefined
  }

  async #stepOf(line: RegisterLine): Promise<Step | 'known' | MakeFault> {
    const last = this.#lastAt
    if (last !== undefined && line.at < last) return () => orderFault(line, last)
    this.#lastAt = line.at
    const resolved = await this.#resolve(line)
    if (typeof resolved === 'function') return resolved
    const dossier = this.#dossiers.get(line.code)
    const comparison = compareWithKnown(dossier, resolved)
    if (comparison === 'news') return this.#decide(dossier, resolved)
    if ('contradicts' in comparison) return () => contradictionFault(line, comparison.contradicts)
    this.#dossiers.pass(line.code, comparison.passed)
    return 'known'
  }

  async #resolve(line: RegisterLine): Promise<Resolved | MakeFault> {
    const { names } = this.#setting
    if (line.event === 'accepted') {
      const place = await names.placeOf(line, dayOf(line.at))
      return typeof place === 'function' ? place : { line, place }
    }
    if (line.event !== 'transferred') return { line }
    const receiver = await names.unitOf(line.unit, dayOf(line.at))
    return typeof receiver === 'function' ? receiver : { line, receiver }
  }

  #decide(dossier: Tracked, resolved: Resolved): Step | MakeFault {
    const { line, place } = resolved
    const { actor, recordedAt, newPersons } = this.#setting
    const decision = decide(dossier.known?.state, commandOf(resolved), {
      at: line.at,
      origin: 'import',
      actor,
      due: (input) => this.#dueRule(dossier, resolved)(input),
      ...(place === undefined
        ? {}
        : { opening: { ...openingOf(line, place), ...hashesOf(newPersons.salt(line.code)) } }),
    })
    if (!decision.ok) return () => refusedFault(line, decision.refusal)
    const [event] = decision.value
    if (event === undefined) throw new Error(`'${line.event}' without an event`)
    const step = takeStep(dossier.known, event, { recordedAt, origin: 'import', actor: actor.id })
    this.#dossiers.advance(step)
    if (place !== undefined) this.usedNumbers.note(line.code, line.at, place.unit)
    return step
  }

  #dueRule({ known }: Tracked, { line, place }: Resolved): DueRule {
    const { names, calendars } = this.#setting
    const unitId = known?.state.holderUnitId ?? place?.unit.id
    const procedure = known === undefined ? place?.procedure : names.procedureOf(known.state.procedureVersionId)
    if (unitId === undefined || procedure === undefined) throw new Error('a due instant of nothing')
    return dueRuleOf(calendars, { procedure, unitId, day: dayOf(line.at) })
  }
}
