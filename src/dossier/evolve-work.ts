import type { Instant } from '#kernel/index.ts'
import type { Answered, Consulted, WorkEvent } from './event.ts'
import type { Consultation, DossierState } from './state.ts'

/** What an event of the work within the unit changes; nothing of the time. */
export function evolveWork(state: DossierState, event: WorkEvent): DossierState {
  switch (event.kind) {
    case 'routed':
      return { ...held(state, event.assignee ?? null, event.at), step: event.step, stepSince: event.at }
    case 'assigned':
      return held(state, event.assignee, event.at)
    case 'consulted':
      return { ...state, consultations: [...state.consultations, asked(event)] }
    case 'answered':
      return { ...state, consultations: state.consultations.map((each) => answered(each, event)) }
    case 'corrected':
      return event.reception === undefined ? state : { ...state, reception: event.reception }
    case 'handed_over':
      return { ...state, awaitsHandOver: false, handedOverAt: event.at }
    case 'noted':
      return state
  }
}

/** Who goes on holding it has held it since before. */
function held(state: DossierState, assignee: string | null, at: Instant): DossierState {
  if (assignee === state.assignee) return state
  return { ...state, assignee, heldSince: assignee === null ? null : at }
}

function asked({ consultation, unitId, question, answerBy, at }: Consulted): Consultation {
  return {
    number: consultation,
    unitId,
    question,
    askedAt: at,
    answerBy: answerBy ?? null,
    answeredAt: null,
    opinion: null,
  }
}

function answered(each: Consultation, { consultation, opinion, at }: Answered): Consultation {
  return each.number === consultation ? { ...each, answeredAt: at, opinion } : each
}
