/** A process of its own that holds the data folder of its first argument until it is killed or its input ends. */
import { leaseEmbeddedServer } from '#db/index.ts'

const lease = await leaseEmbeddedServer(process.argv[2] ?? '')
process.stdout.write('open\n')
process.stdin.resume().once('end', () => void lease.release())
