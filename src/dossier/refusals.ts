import { type Actor, whoMay } from '#identity/index.ts'
import type { Refusal } from '#kernel/index.ts'
import type { CommandKind } from './command.ts'
import type { DossierState } from './state.ts'
import { possibleCommands } from './transitions.ts'
import { commandNames, phaseNames } from './words.ts'

export function refuseWho(kind: CommandKind, actor: Actor): Refusal {
  const lines = whoMay(`dossier.${kind}`)
  return {
    code: 'not-permitted',
    message: {
      vi: `'${actor.id}' (${actor.post}) không được ${commandNames[kind].vi} hồ sơ này. ${lines.map(({ vi }) => vi).join(' ')} Chỉ làm được với hồ sơ của đơn vị mình.`,
      en: `'${actor.id}' (${actor.post}) may not ${commandNames[kind].en} this dossier. ${lines.map(({ en }) => en).join(' ')} Only for a dossier of one's own unit.`,
    },
  }
}

export function refuseTransition(state: DossierState | undefined, kind: CommandKind): Refusal {
  if (state === undefined)
    return {
      code: 'not-accepted',
      message: {
        vi: `Chưa có hồ sơ này để ${commandNames[kind].vi}: hồ sơ phải được tiếp nhận trước.`,
        en: `There is no such dossier to ${commandNames[kind].en}: it must be accepted first.`,
      },
    }
  const possible = possibleCommands(state).map((command) => commandNames[command])
  return {
    code: kind === 'accept' ? 'already-accepted' : `not-while-${state.phase}`,
    message: {
      vi: `Hồ sơ ${state.code} ${phaseNames[state.phase].vi}, không thể ${commandNames[kind].vi}. ${possible.length === 0 ? 'Không còn thao tác nào.' : `Có thể: ${possible.map(({ vi }) => vi).join(', ')}.`}`,
      en: `Dossier ${state.code} is ${phaseNames[state.phase].en}: one cannot ${commandNames[kind].en} it. ${possible.length === 0 ? 'Nothing more can be done to it.' : `One can: ${possible.map(({ en }) => en).join(', ')}.`}`,
    },
  }
}
