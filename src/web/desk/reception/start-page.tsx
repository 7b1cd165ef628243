import { listFilings, type QueuedFiling } from '#filing/index.ts'
import { dayOf, type Text } from '#kernel/index.ts'
import type { Unit } from '#organisation/index.ts'
import { redirectTo } from '../../shared/redirect-to.ts'
import type { Reference } from '../../shared/reference.ts'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotPermitted } from '../refused-pages.tsx'
import { Drafts } from './draft-list.tsx'
import { type OfferedField, type OfferedProcedure, offeredProcedures } from './find-procedures.ts'
import { Offered } from './offered.tsx'
import { oftenUsed, usageOf } from './often-used.ts'
import { procedureInForce, receivingUnit, receivingUnits } from './open-filing.ts'

const words = {
  title: { vi: 'Tiếp nhận hồ sơ', en: 'Receive a dossier' },
  find: { vi: 'Thủ tục', en: 'Procedure' },
  hint: {
    vi: 'Gõ vài chữ, không cần dấu: “khai sinh”, “dkks”, hoặc mã thủ tục',
    en: 'A few letters, without diacritics: “khai sinh”, “dkks”, or the code',
  },
  search: { vi: 'Tìm', en: 'Find' },
  drafts: { vi: 'Tiếp tục bản nháp', en: 'Go on with a draft' },
  for: { vi: 'Tiếp nhận cho', en: 'Receive for' },
} satisfies Record<string, Text>

const done: Readonly<Record<string, Text>> = {
  xoa: { vi: 'Đã xóa bản nháp.', en: 'The draft is deleted.' },
}

/** Where receptions begin: choose the procedure by a few letters, or go on with a draft. */
export async function answerReception(visit: OfficerVisit): Promise<Response> {
  const unit = receivingUnit(visit)
  if (unit === undefined) return answerNotPermitted(visit, 'filing.draft', true)
  const { deps, say, query } = visit
  const reference = await visit.reference()
  const text = query.get('tim') ?? ''
  const today = dayOf(deps.clock.now())
  const offered = offeredProcedures(reference.catalogue, { unit, today, text: text.slice(0, 100) })
  const drafts = await listFilings(deps.db, { unitIds: [unit.id], states: ['draft'] }, { number: 1, size: 20 })
  visit.note({ details: { drafts: drafts.length } })
  const often = oftenUsed(offered, await usageOf(visit, unit.id))
  const shown = { visit, unit, text, offered, often, drafts, reference }
  return answerDeskPage(visit, {
    title: say(words.title),
    section: 'reception',
    office: unit.name,
    main: <ReceptionMain {...shown} />,
  })
}

/** Leads to a new filing of the procedure that the address names; each has an address of its own. */
export async function beginFiling(visit: OfficerVisit): Promise<Response> {
  const code = visit.query.get('thu-tuc') ?? ''
  const unit = receivingUnit(visit)
  const procedure = await procedureInForce(visit, (each) => each.code === code)
  if (procedure === undefined || unit === undefined) return redirectTo(visit.paths.reception({ tim: code }))
  const address = { 'thu-tuc': code, ...(isOneOf(visit) ? { 'don-vi': unit.agencyCode } : {}) }
  return redirectTo(visit.paths.filing(visit.deps.ids.uuid(), address))
}

/** Whether the officer receives for several units, so that the address must say for which. */
function isOneOf(visit: OfficerVisit): boolean {
  return receivingUnits(visit).length > 1
}

interface Shown {
  readonly visit: OfficerVisit
  readonly unit: Unit
  readonly text: string
  readonly offered: readonly OfferedField[]
  readonly often: readonly OfferedProcedure[]
  readonly drafts: readonly QueuedFiling[]
  readonly reference: Reference
}

function ReceptionMain(shown: Shown) {
  const { visit, unit, text } = shown
  const { say, paths, query } = visit
  return (
    <>
      <Done visit={visit} sentences={done} />
      <h1>{say(words.title)}</h1>
      <div class="two">
        <section>
          <form method="get" action={paths.reception()} class="find" data-finds="offered">
            {query.get('cho') !== null && <input type="hidden" name="cho" value={query.get('cho') ?? ''} />}
            {isOneOf(visit) && <UnitChoice visit={visit} unit={unit} />}
            <div class="govuk-form-group">
              <label class="govuk-label" for="tim">
                {say(words.find)}
              </label>
              <div id="tim-hint" class="govuk-hint">
                {say(words.hint)}
              </div>
              <input
                id="tim"
                name="tim"
                class="govuk-input"
                value={text}
                aria-describedby="tim-hint"
                autocomplete="off"
                spellcheck={false}
                autofocus
              />
            </div>
            <button type="submit" class="govuk-button govuk-button--secondary">
              {say(words.search)}
            </button>
          </form>
          <Offered {...shown} unitCode={isOneOf(visit) ? unit.agencyCode : undefined} />
        </section>
        <aside aria-labelledby="drafts">
          <h2 id="drafts">{say(words.drafts)}</h2>
          <Drafts {...shown} />
        </aside>
      </div>
    </>
  )
}

function UnitChoice({ visit, unit }: { visit: OfficerVisit; unit: Unit }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="don-vi">
        {visit.say(words.for)}
      </label>
      <select id="don-vi" name="don-vi" class="govuk-select">
        {receivingUnits(visit).map(({ agencyCode, name }) => (
          <option value={agencyCode} selected={agencyCode === unit.agencyCode}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
