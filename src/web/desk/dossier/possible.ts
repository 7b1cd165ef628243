import { foresee } from '#dossier/index.ts'
import { whoMay } from '#identity/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { Act } from './act.ts'
import { type OpenDossier, officerName } from './open-dossier.ts'
import { actorsFor } from './whose.ts'

/** Whether an act is open to the officer now; if not, why. */
export type Possibility = { readonly may: true } | { readonly may: false; readonly why: Text }

/** Undefined where there is nothing of the kind to be done. The answer is that of the tables and rules of the dossier room. */
export function possibility(act: Act, visit: OfficerVisit, dossier: OpenDossier): Possibility | undefined {
  const command = act.probe(dossier, visit)
  if (command === undefined) return undefined
  const actors = actorsFor(visit, dossier.state, act.action)
  const persons = { changes: [{ field: 'owner.fullName', from: null, to: null }], hashes: {} }
  const judged = actors.map((actor) =>
    foresee(dossier.law, dossier.state, { command, actor, at: dossier.now, persons }),
  )
  if (judged.some(({ ok }) => ok)) return { may: true }
  const refused = judged.find((each) => !each.ok)
  return { may: false, why: refused?.ok === false ? reason(refused.refusal, dossier) : together(whoMay(act.action)) }
}

function together(lines: readonly Text[]): Text {
  return { vi: lines.map(({ vi }) => vi).join(' '), en: lines.map(({ en }) => en).join(' ') }
}

const suspended: Text = {
  vi: 'Hồ sơ đang tạm dừng: cho tiếp tục trước đã.',
  en: 'The dossier is suspended: resume it first.',
}

/** What the page itself shows of the dossier need not be told again. */
const short: Readonly<Record<string, Text>> = {
  'not-while-running': { vi: 'Hồ sơ chưa kết thúc.', en: 'The dossier has not ended yet.' },
  'not-while-suspended': suspended,
  'result-while-suspended': suspended,
  'not-while-finished': { vi: 'Hồ sơ đã kết thúc.', en: 'The dossier has ended.' },
}

function reason({ code, message }: Refusal, dossier: OpenDossier): Text {
  const { assignee } = dossier.state
  if (code !== 'held-by-another' || assignee === null) return short[code] ?? message
  const name = officerName(dossier, assignee)
  return {
    vi: `${name} đang giữ hồ sơ. Nhờ người giữ trả lại việc, hoặc lãnh đạo đơn vị chuyển người xử lý.`,
    en: `${name} holds the dossier. Ask them to hand it back, or a leader to reassign it.`,
  }
}
