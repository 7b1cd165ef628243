import type { Command } from './command.ts'
import { doctor } from './commands/doctor.ts'
import { dossier } from './commands/dossier.ts'
import { due } from './commands/due.ts'
import { letter } from './commands/letter.ts'
import { report } from './commands/report.ts'
import { verify } from './commands/verify.ts'

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [report, letter, due, dossier, verify, doctor]
