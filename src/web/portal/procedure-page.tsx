import type { VNode } from 'preact'
import { type Conditions, findProcedure, loadConditions, type Procedure } from '#catalogue/index.ts'
import type { Filing } from '#filing/index.ts'
import { type FormVersion, loadFormOn } from '#form/index.ts'
import { formatDay, latestVersion, normalise, type PlainDate, type Text, today } from '#kernel/index.ts'
import { type ResolutionTimes, resolutionTimes } from '#reporting/index.ts'
import { procedureKey } from '#spoken/index.ts'
import type { Reference } from '../shared/reference.ts'
import type { Visit } from '../shared/visit.ts'
import { FileOnline, ownDrafts } from './apply/file-online.tsx'
import { answerPortal } from './portal-page.tsx'
import { BringAndPay, CanI, HowLong } from './procedure-answers.tsx'
import { Where } from './procedure-place.tsx'
import { Basis, Related, StepsOf, ToPrint } from './procedure-way.tsx'
import { readAloud } from './spoken/read-aloud.tsx'

/** A procedure as it is in force on a day. */
export interface ProcedureInForce {
  readonly procedure: Procedure
  readonly reference: Reference
  readonly day: PlainDate
}

/** A procedure as its page shows it. */
export interface ShownProcedure extends ProcedureInForce {
  /** Undefined where the working calendar of one of the days has not been decided. */
  readonly times: ResolutionTimes | undefined
  /** Its form, where it has one. */
  readonly form: FormVersion | undefined
  /** Undefined where nobody has recorded them. */
  readonly conditions: Conditions | undefined
}

/** All that a person asks of a procedure, in the order in which they ask it. */
export async function answerProcedure(visit: Visit): Promise<Response> {
  const shown = await findShown(visit)
  if (shown === undefined) return answerUnknown(visit)
  const drafts = await ownDrafts(visit, shown.procedure)
  const aloud = await readAloud(visit, procedureKey(shown.procedure.code))
  const main = <ProcedureMain visit={visit} shown={shown} drafts={drafts} aloud={aloud} />
  // What somebody has begun is nobody else's to see in the same browser.
  const cache = drafts.length > 0 ? 'no-store' : 'no-cache'
  return answerPortal(visit, { title: shown.procedure.name, main }, { cache })
}

/** The version in force today of the procedure that the address names; undefined when there is none. */
export async function findInForce(visit: Visit): Promise<ProcedureInForce | undefined> {
  const reference = await visit.reference()
  const day = today(visit.deps.clock)
  const code = normalise(visit.param('procedure'))
  const procedure = findProcedure(reference.catalogue, { nameOrCode: code, on: day })
  return procedure?.code === code ? { procedure, reference, day } : undefined
}

/** The version in force today with all that its page says of it; undefined when there is none. */
export async function findShown(visit: Visit): Promise<ShownProcedure | undefined> {
  const found = await findInForce(visit)
  if (found === undefined) return undefined
  const { db } = visit.deps
  const procedureId = found.procedure.id
  const [times, conditions, form] = await Promise.all([
    resolutionTimes(db, { procedureId, upTo: found.day, calendars: found.reference.calendars }),
    loadConditions(db, procedureId),
    loadFormOn(db, procedureId),
  ])
  return { ...found, times: times.ok ? times.value : undefined, form, conditions }
}

const words = {
  back: { vi: 'Tìm thủ tục khác', en: 'Find another procedure' },
  result: { vi: 'Bạn nhận được:', en: 'You get:' },
  unknown: { vi: 'Không có thủ tục này', en: 'There is no such procedure' },
  look: { vi: 'Tìm theo tên', en: 'Search by name' },
} satisfies Record<string, Text>

interface MainProps {
  readonly visit: Visit
  readonly shown: ShownProcedure
  readonly drafts: readonly Filing[]
  readonly aloud: VNode | null
}

function ProcedureMain({ visit, shown, drafts, aloud }: MainProps) {
  const { say, paths } = visit
  const { procedure } = shown
  return (
    <article>
      <p class="back">
        <a href={paths.procedures()}>{say(words.back)}</a>
      </p>
      <h1 lang="vi">{procedure.name}</h1>
      {procedure.resultName !== null && (
        <p class="lead">
          {say(words.result)} <b lang="vi">{procedure.resultName}</b>
        </p>
      )}
      {aloud}
      <FileOnline visit={visit} procedure={procedure} drafts={drafts} />
      <div class="two">
        <div>
          <CanI visit={visit} shown={shown} />
          <BringAndPay visit={visit} shown={shown} />
          <HowLong visit={visit} shown={shown} />
          <Where visit={visit} shown={shown} />
          <StepsOf visit={visit} shown={shown} />
        </div>
        <div>
          <ToPrint visit={visit} shown={shown} />
          <Basis visit={visit} shown={shown} />
          <Related visit={visit} shown={shown} />
        </div>
      </div>
    </article>
  )
}

/** Says whether there ever was such a procedure, and leads back to the search. */
export async function answerUnknown(visit: Visit): Promise<Response> {
  const code = normalise(visit.param('procedure')).slice(0, 40)
  const { catalogue } = await visit.reference()
  const last = latestVersion(catalogue.procedures.filter((procedure) => procedure.code === code))
  const sentence = last === undefined ? unknownCode(code) : endedCode(last)
  const main = (
    <>
      <h1>{visit.say(words.unknown)}</h1>
      <p>{visit.say(sentence)}</p>
      <p>
        <a class="button" href={visit.paths.procedures()}>
          {visit.say(words.look)}
        </a>
      </p>
    </>
  )
  return answerPortal(visit, { title: visit.say(words.unknown), main }, { status: 404 })
}

function unknownCode(code: string): Text {
  return {
    vi: `Danh mục không có thủ tục mã “${code}”. Có thể mã bị gõ thiếu; hãy tìm theo tên.`,
    en: `The catalogue has no procedure with the code “${code}”. It may be mistyped; search by name.`,
  }
}

function endedCode({ code, validTo }: Procedure): Text {
  const day = validTo === null ? '' : formatDay(validTo)
  return {
    vi: `Thủ tục mã ${code} chỉ được nhận ở đây đến hết ngày ${day}. Hãy hỏi cán bộ một cửa nơi bạn ở để biết nay nộp ở đâu.`,
    en: `The procedure ${code} was received here until ${day}. Ask at the one-stop desk where you live who receives it now.`,
  }
}
