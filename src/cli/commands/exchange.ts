import { readFile } from 'node:fs/promises'
import { placeHeld, takeInNational } from '#exchange/index.ts'
import { type Decision, ok, refuse } from '#kernel/index.ts'
import type { Command } from '../command.ts'
import { filingWriters } from '../filing-writers.ts'
import { fileFault } from '../output-file.ts'
import { orRefuse, Refused } from '../refused.ts'

export const exchange: Command = {
  name: 'exchange',
  operands: ['intake|place', '[FILE]'],
  options: [],
  summary: {
    vi: 'Hồ sơ từ Cổng Dịch vụ công quốc gia. intake nhận FILE (JSON: isUpdating, data), nhận hết hoặc không nhận gì; place xếp lại những hồ sơ chưa có thủ tục hoặc đơn vị.',
    en: 'Dossiers of the national portal. intake takes FILE in (JSON: isUpdating, data), all or nothing; place tries again what had no procedure or unit.',
  },
  async run(context, input) {
    const [verb, path = ''] = input.operands
    const message = verb === 'place' ? undefined : orRefuse(await readMessage(verb, path))
    const { db } = await context.open()
    const { ids, random } = context
    const deps = { db, ids, random, filingWriters }
    if (message === undefined) {
      const { placed, held } = await placeHeld(deps)
      return context.print(`Đã xếp ${placed}, còn chờ ${held} / ${placed} placed, ${held} still held`)
    }
    const answer = await takeInNational(deps, message.sent)
    if (answer.error_code === '3')
      throw new Refused({ code: 'bad-message', message: { vi: answer.message, en: answer.message } })
    return context.print(JSON.stringify(answer, null, 2))
  },
}

async function readMessage(verb: string | undefined, path: string): Promise<Decision<{ readonly sent: unknown }>> {
  if (verb !== 'intake' || path === '')
    return refuse('exchange-verb', {
      vi: `Cần 'motcua exchange intake FILE.json' hoặc 'motcua exchange place'.`,
      en: `It is 'motcua exchange intake FILE.json' or 'motcua exchange place'.`,
    })
  try {
    return ok({ sent: JSON.parse(await readFile(path, 'utf8')) })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw fileFault(path, error)
    return refuse('not-json', {
      vi: `'${path}' không phải JSON: ${error.message}.`,
      en: `'${path}' is no JSON: ${error.message}.`,
    })
  }
}
