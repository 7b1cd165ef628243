import { type Actor, whoMay } from '#identity/index.ts'
import { formatMoment, type Refusal, type Text } from '#kernel/index.ts'
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
  const { vi, en } = commandNames[kind]
  return {
    code: kind === 'accept' ? 'already-accepted' : `not-while-${state.phase}`,
    message: {
      vi: `Hồ sơ ${state.code} ${standing(state).vi}, không thể ${vi}. ${listOf(state).vi}`,
      en: `Dossier ${state.code} is ${standing(state).en}: one cannot ${en} it. ${listOf(state).en}`,
    },
  }
}

function standing({ phase, handedOverAt }: DossierState): Text {
  if (handedOverAt === null) return phaseNames[phase]
  const moment = formatMoment(handedOverAt)
  return { vi: `đã kết thúc và đã trả kết quả (${moment})`, en: `finished, and its result handed over (${moment})` }
}

function listOf(state: DossierState): Text {
  const possible = possibleCommands(state).map((command) => commandNames[command])
  if (possible.length === 0) return { vi: 'Không còn thao tác nào.', en: 'Nothing more can be done to it.' }
  return {
    vi: `Có thể: ${possible.map(({ vi }) => vi).join(', ')}.`,
    en: `One can: ${possible.map(({ en }) => en).join(', ')}.`,
  }
}
