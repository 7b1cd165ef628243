import { type LifeEvent, lifeEventCode, moveLifeEvent, removeLifeEvent, saveLifeEvent } from '#catalogue/index.ts'
import type { ProcedureId } from '#kernel/index.ts'
import type { Form } from '../../shared/form.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerLifeEventPage, answerNewLifeEventPage } from './life-event-page.tsx'
import { readNow } from './read-now.ts'

/** Stores what stands in the form, after what the pressed button does to it; or moves the event, or takes it off. */
export async function takeLifeEvent(visit: OfficerVisit): Promise<Response> {
  const { form, deps, paths } = visit
  const code = visit.param('event')
  const now = await readNow(visit)
  const stored = now.signposts.lifeEvents.find((event) => event.code === code)
  if (stored === undefined) return answerLifeEventPage(visit, { errors: [] })
  const deed = form.text('viec')
  visit.note({ details: { deed: deed || 'save' } })
  if (deed === 'remove') {
    await removeLifeEvent(deps.db, code)
    return seeOther(paths.signposts({ xong: 'bo' }))
  }
  if (deed === 'earlier' || deed === 'later') {
    await moveLifeEvent(deps.db, code, deed === 'earlier' ? -1 : 1)
    return seeOther(paths.lifeEvent(code, { xong: 'luu' }))
  }
  const event = readEvent(form, { code, known: now.inForce.map(({ id }) => id) })
  const saved = await saveLifeEvent(deps.db, { event, seen: form.text('da-thay') })
  if (saved.ok) return seeOther(paths.lifeEvent(code, { xong: 'luu' }))
  const isChanged = saved.refusal.code === 'event-changed'
  const errors = [{ field: 'ten', message: saved.refusal.message }]
  return answerLifeEventPage(visit, isChanged ? { errors } : { errors, typed: event })
}

export async function takeNewLifeEvent(visit: OfficerVisit): Promise<Response> {
  const { form, deps, paths } = visit
  const { inForce } = await readNow(visit)
  const code = lifeEventCode(form.text('ten'))
  const event = readEvent(form, { code, known: inForce.map(({ id }) => id) })
  visit.note({ subject: code, details: { deed: 'create' } })
  const saved = await saveLifeEvent(deps.db, { event, seen: undefined })
  if (saved.ok) return seeOther(paths.lifeEvent(code, { xong: 'luu' }))
  return answerNewLifeEventPage(visit, { errors: [{ field: 'ten', message: saved.refusal.message }], typed: event })
}

interface Place {
  readonly code: string
  readonly known: readonly ProcedureId[]
}

function readEvent(form: Form, { code, known }: Place): LifeEvent {
  const listed = form.all('thu-tuc').flatMap((text) => known.find((id) => `${id}` === text) ?? [])
  const added = known.find((id) => `${id}` === form.text('them'))
  const all = added === undefined ? listed : [...listed, added]
  const kept = [...new Set(all)].filter((id) => `${id}` !== form.text('bo'))
  return {
    code,
    name: { vi: form.text('ten'), en: form.text('ten-en') },
    hint: { vi: form.text('goi-y'), en: form.text('goi-y-en') },
    procedureIds: raised(kept, form.text('len')),
  }
}

function raised(ids: readonly ProcedureId[], up: string): readonly ProcedureId[] {
  const place = ids.findIndex((id) => `${id}` === up)
  const id = ids[place]
  return place < 1 || id === undefined ? ids : ids.toSpliced(place, 1).toSpliced(place - 1, 0, id)
}
