/** Comfort at the desk where scripts run. Every page does its work without it. */
import { openByKey } from './open-by-key.ts'
import { selectAll } from './select-all.ts'
import { sendOnce } from './send-once.ts'

openByKey()
selectAll()
sendOnce()
