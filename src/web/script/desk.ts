/** Comfort at the desk where scripts run. Every page does its work without it. */

import { fillPapers } from './fill-papers.ts'
import { findProcedure } from './find-procedure.ts'
import { keepDraft } from './keep-draft.ts'
import { nameFiles } from './name-files.ts'
import { openByKey } from './open-by-key.ts'
import { selectAll } from './select-all.ts'
import { sendOnce } from './send-once.ts'
import { walkForm } from './walk-form.ts'

openByKey()
selectAll()
sendOnce()
fillPapers()
findProcedure()
keepDraft()
walkForm()
nameFiles()
