import type { SideWriter } from '#dossier/index.ts'
import { deltasOf } from './deltas-of.ts'
import { postDeltas } from './post-store.ts'

/** Posts what actions add to the figures, in their own transaction: for live commands and for imports alike. */
export const reportingWriter: SideWriter = {
  postEvents: (tx, recorded) => postDeltas(tx, recorded.flatMap(deltasOf)),
}
