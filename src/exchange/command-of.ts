import type { DossierCommand, Opening } from '#dossier/index.ts'
import { importedDossierId } from '#dossier/index.ts'
import type { Place } from './names.ts'
import type { RegisterLine } from './register-line.ts'
import type { Resolved } from './tracked.ts'

/** The command that a line of the register stands for. */
export function commandOf({ line, receiver }: Resolved): DossierCommand {
  switch (line.event) {
    case 'accepted':
      return { kind: 'accept', channel: line.channel, ...dueOf(line) }
    case 'suspended':
      return { kind: 'suspend' }
    case 'resumed':
      return { kind: 'resume', ...dueOf(line) }
    case 'extended':
      return { kind: 'extend', dueAt: line.dueAt }
    case 'apologised':
      return { kind: 'apologise', promisedAt: line.dueAt }
    case 'transferred':
      if (receiver === undefined) throw new Error('a hand-over without a receiving unit')
      return { kind: 'transfer', toUnitId: receiver.id }
    case 'finished':
      return { kind: 'finish', outcome: line.outcome }
  }
}

/** What a dossier of this line gets when it is accepted. */
export function openingOf(line: RegisterLine, { unit, field, procedure }: Place): Opening {
  return {
    unitId: unit.id,
    dossierId: importedDossierId(line.code, line.at),
    code: line.code,
    procedureId: procedure.id,
    procedureVersionId: procedure.versionId,
    fieldId: field.id,
  }
}

function dueOf({ dueAt }: Extract<RegisterLine, { event: 'accepted' | 'resumed' }>) {
  return dueAt === undefined ? {} : { dueAt }
}
