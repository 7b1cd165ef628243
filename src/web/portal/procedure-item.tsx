import type { Procedure } from '#catalogue/index.ts'
import { limitInWords } from '#deadline/index.ts'
import type { Visit } from '../shared/visit.ts'
import { feeSummary } from './procedure-words.ts'

/** One line of a list of procedures. */
export function ProcedureItem({ visit, procedure }: { visit: Visit; procedure: Procedure }) {
  const { say, paths } = visit
  const limit = limitInWords(procedure.limit)
  return (
    <li>
      <a href={paths.procedure(procedure.code)} lang="vi">
        {procedure.name.replace(/^Thủ tục (\p{L})/u, (_, letter: string) => letter.toLocaleUpperCase('vi'))}
      </a>
      <span>
        {say({ vi: `Thời hạn: ${limit.vi}`, en: `Time limit: ${limit.en}` })} · {say(feeSummary(procedure))}
      </span>
    </li>
  )
}
