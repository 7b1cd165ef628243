import type { ReadDb } from '#db/index.ts'
import { type DossierLog, readLog, replay } from '#dossier/index.ts'
import type { DossierId, Text } from '#kernel/index.ts'
import type { ReportDelta } from './delta.ts'
import { deltasOf } from './deltas-of.ts'
import { countLedger, readLedger } from './ledger-store.ts'

/** Holds every row of the ledger against what the log says it should be. */
export async function compareLedger(
  db: ReadDb,
  limit: number,
): Promise<{ readonly deltas: number; readonly differences: readonly Text[] }> {
  const differences: Text[] = []
  for await (const page of readLog(db)) {
    if (differences.length < limit) differences.push(...(await comparePage(db, page)))
  }
  const { all, orphans } = await countLedger(db)
  if (orphans > 0)
    differences.unshift({
      vi: `Sổ số liệu có ${orphans} dòng của hồ sơ không tồn tại.`,
      en: `The ledger has ${orphans} rows of dossiers that do not exist.`,
    })
  return { deltas: all, differences: differences.slice(0, limit) }
}

async function comparePage(db: ReadDb, page: readonly DossierLog[]): Promise<readonly Text[]> {
  const [first, last] = [page[0]?.current, page.at(-1)?.current]
  if (first === undefined || last === undefined) return []
  const found = textsByDossier(await readLedger(db, first, last))
  return page.flatMap((log) => {
    const wanted = wantedOf(log)
    return wanted === undefined ? [] : compareDossier(log.current.code, wanted, found.get(log.current.dossierId) ?? [])
  })
}

// A log that cannot be read is told of by the dossiers' own verification.
function wantedOf(log: DossierLog): readonly string[] | undefined {
  try {
    return replay(log.actions).flatMap(deltasOf).map(textOf)
  } catch {
    return undefined
  }
}

function compareDossier(code: string, wanted: readonly string[], found: readonly string[]): readonly Text[] {
  const missing = wanted.filter((text) => !found.includes(text))
  const added = found.filter((text) => !wanted.includes(text))
  if (missing.length === 0 && added.length === 0) return []
  const list = (texts: readonly string[]) => (texts.length === 0 ? '–' : texts.join('; '))
  return [
    {
      vi: `Hồ sơ ${code}: sổ số liệu ghi [${list(added)}] thay vì [${list(missing)}].`,
      en: `Dossier ${code}: the ledger has [${list(added)}] instead of [${list(missing)}].`,
    },
  ]
}

function textsByDossier(deltas: readonly ReportDelta[]): ReadonlyMap<DossierId, readonly string[]> {
  const texts = new Map<DossierId, string[]>()
  for (const delta of deltas) {
    const known = texts.get(delta.dossierId)
    if (known === undefined) texts.set(delta.dossierId, [textOf(delta)])
    else known.push(textOf(delta))
  }
  return texts
}

function textOf({ actionNumber, unitId, day, fieldId, procedureId, counts }: ReportDelta): string {
  const moved = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
  const list = moved.map(([column, count]) => `${column} ${count > 0 ? '+' : ''}${count}`).join(', ')
  return `action ${actionNumber}, ${day}, unit ${unitId}, field ${fieldId}, procedure ${procedureId}: ${list}`
}
