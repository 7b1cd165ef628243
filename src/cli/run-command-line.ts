import { fold, OperatorFault, type Refusal, type Text } from '#kernel/index.ts'
import type { Command, CommandContext } from './command.ts'
import { describeCommand, describeCommands } from './help.ts'
import { parseCommandLine } from './parse-command-line.ts'
import { orRefuse, Refused } from './refused.ts'

/** Where a command's answer and its errors go. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/**
 * Runs the command that `words` name and answers the exit code: 0 only when it is done. A refusal or an operator's fault
 * is printed as its sentences, in Vietnamese and then English; anything else is a fault of the program and is thrown.
 */
export async function runCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  { context, terminal }: { context: CommandContext; terminal: Terminal },
): Promise<number> {
  const [name = 'help', ...rest] = words
  if (['help', '--help', '-h'].includes(name)) {
    terminal.out(describeHelp(commands, rest[0]))
    return 0
  }
  try {
    const command = commands.find((candidate) => candidate.name === name)
    if (command === undefined) throw new Refused(unknownCommand(name, commands))
    if (rest.includes('--help') || rest.includes('-h')) terminal.out(describeCommand(command))
    else await command.run(context, orRefuse(parseCommandLine(command, rest)))
    return 0
  } catch (error) {
    if (!(error instanceof Refused || error instanceof OperatorFault)) throw error
    terminal.err(bilingual(error.refusal.message))
    return 1
  }
}

function describeHelp(commands: readonly Command[], name: string | undefined): string {
  const command = commands.find((candidate) => candidate.name === name)
  return command === undefined ? describeCommands(commands) : describeCommand(command)
}

function bilingual(text: Text): string {
  return `${text.vi}\n${text.en}`
}

function unknownCommand(name: string, commands: readonly Command[]): Refusal {
  const names = commands.map((command) => command.name)
  const near = names.find((candidate) => candidate.startsWith(fold(name).slice(0, 2)))
  const guess = { vi: near ? ` Có phải bạn muốn '${near}'?` : '', en: near ? ` Did you mean '${near}'?` : '' }
  return {
    code: 'unknown-command',
    message: {
      vi: `Không có lệnh '${name}'.${guess.vi} Các lệnh: ${names.join(', ')}.`,
      en: `There is no command '${name}'.${guess.en} Commands: ${names.join(', ')}.`,
    },
  }
}
