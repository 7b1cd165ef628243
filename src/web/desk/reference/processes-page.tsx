import { type Catalogue, type Process, type ProcessStep, proceduresOn, stepOf } from '#catalogue/index.ts'
import { amountInWords } from '#deadline/index.ts'
import { postNames } from '#identity/index.ts'
import { dayOf, type Text } from '#kernel/index.ts'
import { count } from '../../shared/formats.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { ReferenceNav } from './reference-nav.tsx'

const title: Text = { vi: 'Quy trình giải quyết', en: 'Processes' }

/** Through which hands a dossier goes, how much working time each step is meant to take, and which procedures follow it. */
export async function answerProcesses(visit: OfficerVisit): Promise<Response> {
  const { say } = visit
  const { catalogue } = await visit.reference()
  const main = (
    <>
      <ReferenceNav visit={visit} here="processes" />
      <h1>{say(title)}</h1>
      <p class="lead">
        {say({
          vi: 'Thời gian từng bước là kế hoạch của đơn vị để nhắc việc; hạn trả kết quả vẫn theo thời hạn của thủ tục.',
          en: 'The time of a step is a plan, by which officers are reminded; a dossier is due by the limit of its procedure.',
        })}
      </p>
      {catalogue.processes.map((process) => (
        <OneProcess visit={visit} catalogue={catalogue} process={process} />
      ))}
    </>
  )
  return answerDeskPage(visit, { title: say(title), section: 'permissions', main })
}

interface ProcessProps {
  readonly visit: OfficerVisit
  readonly catalogue: Catalogue
  readonly process: Process
}

function OneProcess({ visit, catalogue, process }: ProcessProps) {
  const { say, language, deps } = visit
  const today = dayOf(deps.clock.now())
  const names = proceduresOn(catalogue, today)
    .filter(({ processCode }) => processCode === process.code)
    .map(({ name }) => name)
  return (
    <section class="process">
      <h2>{say(process.name)}</h2>
      <table class="listing">
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Bước', en: 'Step' })}</th>
            <th scope="col">{say({ vi: 'Ai làm', en: 'By' })}</th>
            <th scope="col">{say({ vi: 'Thời gian', en: 'Time' })}</th>
            <th scope="col">{say({ vi: 'Từ đây chuyển đến', en: 'Goes on to' })}</th>
          </tr>
        </thead>
        <tbody>
          {process.steps.map((step) => (
            <Step visit={visit} process={process} step={step} />
          ))}
        </tbody>
      </table>
      <details>
        <summary>
          {say({ vi: 'Thủ tục theo quy trình này', en: 'Procedures that follow it' })}: {count(language, names.length)}
        </summary>
        <ul lang="vi">
          {names.map((name) => (
            <li>{name}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

interface StepProps {
  readonly visit: OfficerVisit
  readonly process: Process
  readonly step: ProcessStep
}

function Step({ visit: { say }, process, step }: StepProps) {
  const place = process.steps.indexOf(step)
  const next = step.next.flatMap((code) => stepOf(process, code) ?? [])
  return (
    <tr>
      <th scope="row">
        {place + 1}. {say(step.name)}
      </th>
      <td>{say(postNames[step.post])}</td>
      <td class="when">{say(amountInWords('minutes', step.workingMinutes))}</td>
      <td>
        {next.map((other) => (
          <div>
            {say(other.name)}
            {process.steps.indexOf(other) < place && <small>{say(back)}</small>}
          </div>
        ))}
        {step.isSigning && <div>{say(signed)}</div>}
      </td>
    </tr>
  )
}

const back: Text = { vi: 'trả lại', en: 'given back' }
const signed: Text = { vi: 'Ký kết quả', en: 'The result is signed' }
