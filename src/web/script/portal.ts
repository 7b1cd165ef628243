/** Comfort on the citizens' portal where scripts run. Every page does its work without it. */

import { nameFiles } from './name-files.ts'
import { sendOnce } from './send-once.ts'
import { tellFaults } from './tell-faults.ts'
import { uploadPages } from './upload-pages.ts'

sendOnce()
tellFaults()
nameFiles()
uploadPages()
