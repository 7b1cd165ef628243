/** Comfort on the citizens' portal where scripts run. Every page does its work without it. */

import { sendOnce } from './send-once.ts'
import { tellFaults } from './tell-faults.ts'
import { uploadPages } from './upload-pages.ts'

sendOnce()
tellFaults()
uploadPages()
