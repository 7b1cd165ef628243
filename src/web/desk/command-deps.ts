import type { CommandDeps } from '#dossier/index.ts'
import type { WebDeps } from '../web-deps.ts'

/** What a command on a dossier needs. */
export function commandDeps({ db, ids, writers, loadLaw }: WebDeps): CommandDeps {
  return { db, ids, writers, loadLaw }
}
