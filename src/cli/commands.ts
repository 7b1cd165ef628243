import type { Command } from './command.ts'
import { book } from './commands/book.ts'
import { demo } from './commands/demo.ts'
import { doctor } from './commands/doctor.ts'
import { dossier } from './commands/dossier.ts'
import { due } from './commands/due.ts'
import { exchange } from './commands/exchange.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { jobsCommand } from './commands/jobs.ts'
import { letter } from './commands/letter.ts'
import { officer } from './commands/officer.ts'
import { payment } from './commands/payment.ts'
import { report } from './commands/report.ts'
import { serve } from './commands/serve.ts'
import { slip } from './commands/slip.ts'
import { spoken } from './commands/spoken.ts'
import { verify } from './commands/verify.ts'

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  demo,
  importCommand,
  exportCommand,
  exchange,
  report,
  letter,
  due,
  dossier,
  slip,
  book,
  payment,
  verify,
  serve,
  jobsCommand,
  officer,
  spoken,
  doctor,
]
