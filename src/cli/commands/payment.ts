import { type Decision, formatCount, ok, refuse } from '#kernel/index.ts'
import { readStatement, type Taken, type ToldCredit, takeCredit } from '#payment/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { readWhole } from '../read-file.ts'
import { orRefuse, Refused } from '../refused.ts'

export const payment: Command = {
  name: 'payment',
  operands: ['import', 'FILE'],
  options: [],
  summary: {
    vi: 'Nhập sao kê ngân hàng (CSV; FILE là - thì đọc đầu vào chuẩn): mỗi dòng một báo có, gắn với hồ sơ theo nội dung chuyển tiền. Dòng đã nhập trước đây được bỏ qua; có dòng sai thì không nhập dòng nào.',
    en: 'Imports a bank statement (CSV; FILE - reads standard input): a credit a line, given to the filing that its memo names. What came before is left out; with any bad line nothing is taken in.',
  },
  async run(context, input) {
    const [verb = '', path = ''] = input.operands
    orRefuse(parseVerb(verb))
    const credits = orRefuse(readStatement(await readWhole(path)))
    const { db } = await context.open()
    const taken = await takeAll(context, db, credits)
    context.print(describe(taken))
    const odd = taken.filter(([, how]) => how === 'contradicts').map(([credit]) => credit)
    if (odd.length > 0) throw new Refused(contradiction(odd))
  },
}

function parseVerb(verb: string): Decision<'import'> {
  if (verb === 'import') return ok(verb)
  return refuse('unknown-verb', {
    vi: `Không có lệnh 'payment ${verb}'. Cần: motcua payment import FILE.`,
    en: `There is no 'payment ${verb}'. Use: motcua payment import FILE.`,
  })
}

type Outcomes = readonly (readonly [ToldCredit, Taken])[]

/** Each in a transaction of its own: broken off and begun again, the rest follows. */
async function takeAll(
  { clock }: CommandContext,
  db: Parameters<typeof takeCredit>[0],
  credits: readonly ToldCredit[],
): Promise<Outcomes> {
  const taken: (readonly [ToldCredit, Taken])[] = []
  for (const credit of credits)
    taken.push([credit, await takeCredit(db, credit, { source: 'statement', now: clock.now() })])
  return taken
}

function describe(taken: Outcomes): string {
  const count = (how: Taken) => taken.filter(([, each]) => each === how).length
  return [
    `Sao kê: ${formatCount(count('new'))} báo có mới, ${formatCount(count('known'))} đã nhập trước đây.`,
    `Statement: ${count('new')} new credits, ${count('known')} known before.`,
  ].join('\n')
}

function contradiction(credits: readonly ToldCredit[]) {
  const list = credits.map(({ transactionId }) => transactionId).join(', ')
  return {
    code: 'credits-contradict',
    message: {
      vi: `${credits.length} giao dịch đã có nhưng số tiền hoặc tài khoản khác lần trước; không đổi gì: ${list}. Hãy hỏi ngân hàng.`,
      en: `${credits.length} transactions were known with another sum or account; nothing was changed: ${list}. Ask the bank.`,
    },
  }
}
