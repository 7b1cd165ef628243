import type { Command, Option } from './command.ts'

/** The page that `motcua help` prints: every command, in Vietnamese and English. */
export function describeCommands(commands: readonly Command[]): string {
  return [
    'Một Cửa: tiếp nhận, giải quyết và thống kê hồ sơ thủ tục hành chính.',
    'Một Cửa: receives, resolves and accounts for dossiers of administrative procedures.',
    '',
    'Cách dùng / Usage: npm run -s motcua -- COMMAND …',
    '',
    ...commands.flatMap((command) => [`  ${usage(command)}`, ...sentences(command, '      '), '']),
    'Dữ liệu nằm trong thư mục MOTCUA_DATA (mặc định ./.data), hoặc ở máy chủ PostgreSQL mà DATABASE_URL chỉ tới.',
    'Data is kept in the folder MOTCUA_DATA (default ./.data), or on the PostgreSQL server that DATABASE_URL names.',
    'Ngày viết 2020-01-31 hoặc 31/01/2020. / Days are written 2020-01-31 or 31/01/2020.',
  ].join('\n')
}

/** The page that `motcua COMMAND --help` prints. */
export function describeCommand(command: Command): string {
  return [`motcua ${usage(command)}`, '', ...sentences(command, '')].join('\n')
}

function usage(command: Command): string {
  return [command.name, ...command.operands, ...command.options.map(describeOption)].join(' ')
}

function describeOption(option: Option): string {
  const words = option.value === undefined ? `--${option.name}` : `--${option.name} ${option.value}`
  return option.isRequired ? words : `[${words}]`
}

function sentences(command: Command, indent: string): readonly string[] {
  return [command.summary.vi, command.summary.en].map((sentence) => indent + sentence)
}
