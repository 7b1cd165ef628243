import { calendarOf, describeTimeLeft, timeLeft } from '#deadline/index.ts'
import { askedPapers, type Change, type DossierState, foresee } from '#dossier/index.ts'
import type { Decision, Instant, Text } from '#kernel/index.ts'
import { appointment } from '../../shared/formats.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { OpenDossier } from './open-dossier.ts'

interface Shown {
  readonly visit: OfficerVisit
  readonly dossier: OpenDossier
}

/** What a command would do to the dossier at `at`, given by whoever may; or why it would be refused. */
export function after(
  { law }: OpenDossier,
  state: DossierState,
  { command, at }: { readonly command: Change['command']; readonly at: Instant },
): Decision<DossierState> {
  const actor = { id: state.assignee ?? '', post: 'unit-leader', unitId: state.holderUnitId } as const
  return foresee(law, state, { command, actor, at })
}

/** What makes it go on when all that was asked for is there. */
export function onceComplete(state: DossierState): Extract<Change['command'], { kind: 'resume' }> {
  return { kind: 'resume', received: askedPapers(state).map(({ name }) => name) }
}

const week = 7 * 86_400_000

/** Before the clock is stopped: when it is due now, and what becomes of that. */
export function StopEffect({ visit, dossier, command }: Shown & { readonly command: Change['command'] }) {
  const { state, now } = dossier
  const { say, language } = visit
  const stopped = after(dossier, state, { command, at: now })
  const later = (now + week) as Instant
  const resumed = stopped.ok
    ? after(dossier, stopped.value, { command: onceComplete(stopped.value), at: later })
    : stopped
  if (state.dueAt === null) return null
  return (
    <div class="effect">
      <p>
        {say({ vi: 'Hạn hiện nay:', en: 'Due now:' })} <b>{appointment(language, state.dueAt)}</b>
        {leftAt(visit, dossier, { dueAt: state.dueAt, at: now })}.
      </p>
      <p>{say(stops)}</p>
      {resumed.ok && resumed.value.dueAt !== null && (
        <p class="quiet">
          {say({ vi: 'Ví dụ tiếp tục lúc', en: 'If it went on at' })} {appointment(language, later)},{' '}
          {say({ vi: 'hạn mới sẽ là', en: 'it would be due at' })} {appointment(language, resumed.value.dueAt)}.
        </p>
      )}
      {!resumed.ok && <p>{say(resumed.refusal.message)}</p>}
    </div>
  )
}

const stops: Text = {
  vi: 'Gửi xong là dừng tính hạn ngay. Khi hồ sơ tiếp tục, hạn được tính lại: chỉ còn đúng phần thời gian chưa dùng.',
  en: 'Sending this stops the clock at once. When the dossier goes on, it is due anew after exactly the time not yet used.',
}

/** `, còn 12 ngày làm việc`; nothing where the calendar does not say. */
export function leftAt(
  { say }: OfficerVisit,
  { reference, state }: OpenDossier,
  { dueAt, at }: { readonly dueAt: Instant; readonly at: Instant },
): string {
  const left = timeLeft(calendarOf(reference.calendars, state.holderUnitId), at, dueAt)
  if (!left.ok) return ''
  const text = say(describeTimeLeft(left.value))
  return `, ${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`
}
