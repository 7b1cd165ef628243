import type { DossierEvent, EventKind, TimelineEntry } from '#dossier/index.ts'
import { dayOf, type Text } from '#kernel/index.ts'
import { unitNameOn } from '../../../dossier/names-on.ts'
import type { OfficerVisit } from '../../officer-visit.ts'
import { type OpenDossier, officerName } from '../open-dossier.ts'
import { clockTellers } from './clock-tellers.ts'
import { workTellers } from './work-tellers.ts'

/** An action in plain words: what happened, and what else there is to say of it. */
export interface Told {
  readonly head: string
  readonly lines: readonly string[]
}

/** What a teller knows besides the event. */
export interface Context extends Pick<OfficerVisit, 'say' | 'language'> {
  readonly dossier: OpenDossier
  readonly entry: TimelineEntry
  readonly person: (account: string) => string
  readonly unit: (id: OpenDossier['state']['unitId']) => string
  /** `Lý do: …`; nothing where there is no value. */
  readonly line: (label: Text, value: string | undefined) => string
}

/** How each kind of event is told. */
export type Tellers<K extends EventKind> = {
  readonly [Kind in K]: (event: Extract<DossierEvent, { kind: Kind }>, context: Context) => Told
}

const tellers: Tellers<EventKind> = { ...clockTellers, ...workTellers }

export function tell({ say, language }: OfficerVisit, dossier: OpenDossier, entry: TimelineEntry): Told {
  const { event } = entry
  const context: Context = {
    say,
    language,
    dossier,
    entry,
    person: (account) => officerName(dossier, account),
    unit: (id) => unitNameOn(dossier.reference.organisation, id, dayOf(event.at)),
    line: (label, value) => (value === undefined || value === '' ? '' : `${say(label)}: ${value}`),
  }
  const teller = tellers[event.kind] as (event: DossierEvent, context: Context) => Told
  const { head, lines } = teller(event, context)
  return { head, lines: lines.filter((line) => line !== '') }
}
