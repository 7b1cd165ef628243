import type { ComponentChildren } from 'preact'
import { currentStep } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { Act } from './act.ts'
import { answer } from './acts/consult.tsx'
import { issue } from './acts/finish.tsx'
import { handOver } from './acts/hand-over.tsx'
import { assign, take } from './acts/holding.tsx'
import { resume } from './acts/resume.tsx'
import { isBack, nextSteps, route, stepField } from './acts/route.tsx'
import { actGroups, acts } from './acts.ts'
import { addFiles } from './attach-page.tsx'
import type { OpenDossier } from './open-dossier.ts'
import { possibility } from './possible.ts'
import { seenField } from './seen.ts'

interface Shown {
  readonly visit: OfficerVisit
  readonly dossier: OpenDossier
}

/** What is open to the officer, what most likely comes next, and what is not open. */
export interface Choice {
  readonly open: ReadonlySet<Act>
  readonly first: Act | undefined
  readonly closed: readonly { readonly act: Act; readonly why: Text }[]
}

export function choiceOf(visit: OfficerVisit, dossier: OpenDossier): Choice {
  const judged = acts.flatMap((act) => {
    const possible = possibility(act, visit, dossier)
    return possible === undefined ? [] : [{ act, possible }]
  })
  const open = new Set(judged.flatMap(({ act, possible }) => (possible.may ? [act] : [])))
  const closed = judged.flatMap(({ act, possible }) => (possible.may ? [] : [{ act, why: possible.why }]))
  return { open, first: firstAct(visit, dossier, open), closed }
}

interface Chosen extends Shown {
  readonly choice: Choice
}

/** The one thing that most likely comes next. */
export function WhatFirst({ visit, dossier, choice: { open, first } }: Chosen) {
  if (first !== undefined) return <ActButton visit={visit} dossier={dossier} act={first} isFirst />
  const nothing = { vi: 'Không có việc nào bạn làm được lúc này.', en: 'Nothing, at the moment.' }
  return open.size === 0 ? <p>{visit.say(nothing)}</p> : null
}

/** Everything else that can be done now; and what not, with why. */
export function WhatElse({ visit, dossier, choice: { open, first, closed } }: Chosen) {
  return (
    <div class="can">
      {actGroups.map((group) => (
        <Offered
          visit={visit}
          dossier={dossier}
          name={group.name}
          acts={group.acts.filter((act) => open.has(act) && act !== first)}
        />
      ))}
      {visit.actor('attachment.add', dossier.state.holderUnitId) && (
        <>
          <h3>{visit.say({ vi: 'Tệp', en: 'Files' })}</h3>
          <a class="can__act" href={visit.paths.dossierAct(dossier.state.code, addFiles.slug)}>
            {visit.say(addFiles.name)}
          </a>
        </>
      )}
      <Cannot visit={visit} isOpen={open.size === 0} lines={closed} />
    </div>
  )
}

/** What most likely comes next for this officer. */
function firstAct(visit: OfficerVisit, { state, process }: OpenDossier, open: ReadonlySet<Act>): Act | undefined {
  const post = currentStep(state, process)?.post
  const isMyStep = visit.officer.holdings.some((held) => held.post === post)
  const work = state.assignee !== null ? [issue, route] : isMyStep ? [take] : [assign]
  return [answer, handOver, resume, ...work].find((act) => open.has(act))
}

function Offered({
  visit,
  dossier,
  name,
  acts: offered,
}: Shown & { readonly name: Text; readonly acts: readonly Act[] }) {
  if (offered.length === 0) return null
  return (
    <>
      <h3>{visit.say(name)}</h3>
      <ul class="can__list">
        {offered.map((act) => (
          <li>
            <ActButton visit={visit} dossier={dossier} act={act} />
          </li>
        ))}
      </ul>
    </>
  )
}

function ActButton({ visit, dossier, act, isFirst }: Shown & { readonly act: Act; readonly isFirst?: boolean }) {
  const look = isFirst ? 'govuk-button can__first' : 'can__act'
  if (act === route && isFirst) return <NextStep visit={visit} dossier={dossier} />
  const { code } = dossier.state
  if (act.Fields !== undefined)
    return (
      <a class={look} href={visit.paths.dossierAct(code, act.slug)} {...(isFirst && { 'data-key': 'x' })}>
        {visit.say(act.name)}
      </a>
    )
  return <OnePress visit={visit} dossier={dossier} act={act} look={look} text={visit.say(act.name)} />
}

/** On to the step that comes next, by one press; with more to say, or back, by the form. */
function NextStep({ visit, dossier }: Shown) {
  const step = nextSteps(dossier).find((next) => !isBack(dossier, next))
  const { say, paths } = visit
  const other = (
    <a class="can__act" href={paths.dossierAct(dossier.state.code, route.slug)}>
      {say(route.name)}
    </a>
  )
  if (step === undefined) return other
  const text = say({ vi: `Xong, chuyển sang ${step.name.vi}`, en: `Done, on to ${step.name.en}` })
  return (
    <>
      <OnePress visit={visit} dossier={dossier} act={route} look="govuk-button can__first" text={text}>
        <input type="hidden" name={stepField} value={step.code} />
      </OnePress>
      {other}
    </>
  )
}

interface OnePressProps extends Shown {
  readonly act: Act
  readonly look: string
  readonly text: string
  readonly children?: ComponentChildren
}

function OnePress({ visit, dossier, act, look, text, children }: OnePressProps) {
  const { code, lastAction } = dossier.state
  return (
    <DeskForm visit={visit} action={visit.paths.dossierAct(code, act.slug)}>
      <input type="hidden" name={seenField} value={lastAction} />
      {children}
      <button type="submit" class={look}>
        {text}
      </button>
    </DeskForm>
  )
}

interface CannotProps {
  readonly visit: OfficerVisit
  readonly isOpen: boolean
  readonly lines: readonly { readonly act: Act; readonly why: Text }[]
}

/** One line for each reason, with all that it keeps from being done. */
function Cannot({ visit, isOpen, lines }: CannotProps) {
  if (lines.length === 0) return null
  const reasons = [...new Set(lines.map(({ why }) => visit.say(why)))]
  return (
    <details class="cannot" open={isOpen}>
      <summary>{visit.say({ vi: 'Việc chưa làm được, và vì sao', en: 'What cannot be done, and why' })}</summary>
      <dl>
        {reasons.map((reason) => (
          <div>
            <dt>
              {lines
                .filter(({ why }) => visit.say(why) === reason)
                .map(({ act }) => visit.say(act.name))
                .join(' · ')}
            </dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
