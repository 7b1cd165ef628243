import { parseArgs } from 'node:util'
import { type Decision, ok, refuse } from '#kernel/index.ts'
import type { Command, CommandInput } from './command.ts'

/** Reads the words after a command's name against its declaration. */
export function parseCommandLine(command: Command, words: readonly string[]): Decision<CommandInput> {
  const declared = Object.fromEntries(
    command.options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
  )
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: declared,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = command.options.find(({ name }) => name === token.name)
    if (option === undefined) return refuseUnknown(command, token.rawName)
    if (option.value !== undefined && token.value === undefined)
      return refuseEmpty(command, token.rawName, option.value)
  }
  const missing = command.options.find(({ name, isRequired }) => isRequired && values[name] === undefined)
  if (missing) return refuseMissing(command, `--${missing.name} ${missing.value ?? ''}`.trim())
  return checkOperands(command, positionals, values)
}

function checkOperands(
  command: Command,
  operands: readonly string[],
  values: Readonly<Record<string, unknown>>,
): Decision<CommandInput> {
  const required = command.operands.filter((operand) => !operand.startsWith('['))
  const absent = required[operands.length]
  if (absent !== undefined) return refuseMissing(command, absent)
  const extra = operands[command.operands.length]
  if (extra !== undefined) return refuseUnknown(command, extra)
  const option = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  return ok({ operands, option, isSet: (name) => values[name] === true })
}

function refuseUnknown(command: Command, found: string): Decision<never> {
  return refuse('unknown-argument', {
    vi: `Lệnh '${command.name}' không có '${found}'. Xem cách dùng: motcua ${command.name} --help`,
    en: `'${command.name}' has no '${found}'. See: motcua ${command.name} --help`,
  })
}

function refuseEmpty(command: Command, found: string, value: string): Decision<never> {
  return refuse('missing-value', {
    vi: `Sau '${found}' phải có ${value}. Xem cách dùng: motcua ${command.name} --help`,
    en: `'${found}' needs ${value} after it. See: motcua ${command.name} --help`,
  })
}

function refuseMissing(command: Command, expected: string): Decision<never> {
  return refuse('missing-argument', {
    vi: `Lệnh '${command.name}' còn thiếu ${expected}. Xem cách dùng: motcua ${command.name} --help`,
    en: `'${command.name}' lacks ${expected}. See: motcua ${command.name} --help`,
  })
}
