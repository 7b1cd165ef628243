import type { Procedure } from '#catalogue/index.ts'
import { type Filing, listFilingsOf } from '#filing/index.ts'
import type { ProcedureId, Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'
import { readSession } from '../answer-citizen.ts'
import { nationalAddress } from '../submission-front.ts'

/** Whether the procedure can be filed on this site. */
export function isFiledOnline({ onlineService }: Pick<Procedure, 'onlineService'>): boolean {
  return onlineService !== 'none'
}

/** What a citizen has begun of a procedure, what was changed last first. */
export async function draftsFor(
  { deps }: Pick<Visit, 'deps'>,
  citizenId: string,
  procedureId: ProcedureId,
): Promise<readonly Filing[]> {
  const filings = await listFilingsOf(deps.db, citizenId)
  return filings.filter(({ state, content }) => state === 'draft' && content?.procedureId === procedureId)
}

/** What whoever looks at the procedure has begun of it; nothing for whoever has not signed in. */
export async function ownDrafts(visit: Visit, { id }: Procedure): Promise<readonly Filing[]> {
  const session = await readSession(visit)
  return session === undefined ? [] : draftsFor(visit, session.citizen.id, id)
}

const words = {
  online: { vi: 'Nộp trực tuyến', en: 'File online' },
  national: { vi: 'Nộp trên Cổng Dịch vụ công quốc gia', en: 'File on the national portal' },
  goOn: { vi: 'Tiếp tục hồ sơ đang làm dở', en: 'Go on with what you began' },
} satisfies Record<string, Text>

interface FileOnlineProps {
  readonly visit: Visit
  readonly procedure: Procedure
  readonly drafts: readonly Filing[]
}

/** The way to file online, here or on the national portal, beside the way on with what was begun. */
export function FileOnline({ visit, procedure, drafts }: FileOnlineProps) {
  const { say, paths, deps } = visit
  if (!isFiledOnline(procedure)) return null
  const [draft] = drafts
  const national = nationalAddress(deps, procedure.code)
  const begin = paths.apply.begin({ 'thu-tuc': procedure.code })
  const isOnly = drafts.length === 1 || national !== undefined
  return (
    <p class="go">
      {draft && (
        <a class="button" href={isOnly ? paths.apply.tasks(draft.id) : begin}>
          {say(words.goOn)}
        </a>
      )}
      <a class={draft ? 'button button--other' : 'button'} href={national ?? begin}>
        {say(national === undefined ? words.online : words.national)}
      </a>
    </p>
  )
}
