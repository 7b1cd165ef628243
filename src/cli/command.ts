import type { Workspace, WorkspaceOptions } from '#db/index.ts'
import type { Clock, IdSource, RandomSource, Text } from '#kernel/index.ts'

/** An option of a command line: `--name VALUE`, or a switch that stands alone. */
export interface Option {
  readonly name: string
  /** Word that stands for the value in help; absent for a switch. */
  readonly value?: string
  readonly isRequired?: boolean
}

/** What a command was given, already checked against its declaration. */
export interface CommandInput {
  readonly operands: readonly string[]
  readonly option: (name: string) => string | undefined
  readonly isSet: (name: string) => boolean
}

/** What a command may touch besides its input. */
export interface CommandContext {
  readonly clock: Clock
  readonly ids: IdSource
  readonly random: RandomSource
  /** Opens the data of this installation: starts or joins the database, migrates, and installs the reference data. */
  readonly open: () => Promise<Workspace>
  /** Where that data is. */
  readonly workspace: WorkspaceOptions
  readonly print: (text: string) => void
  /** Tells the person waiting how far it is; never part of the answer. */
  readonly tell: (line: string) => void
}

/** One command of `motcua`: help, parsing and tests all read this. */
export interface Command {
  readonly name: string
  readonly operands: readonly string[]
  readonly options: readonly Option[]
  readonly summary: Text
  readonly run: (context: CommandContext, input: CommandInput) => Promise<void>
}
