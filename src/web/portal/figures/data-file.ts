import { findCountedDays } from '#reporting/index.ts'
import { answerNotFound } from '../../shared/error-pages.tsx'
import type { Visit } from '../../shared/visit.ts'
import { dataPeriod } from './data-period.ts'
import { dataSets } from './data-sets.ts'
import { dataCsv, dataJson, dataSchema } from './data-text.ts'
import { inOneMoment } from './public-figures.ts'

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
  'csv-metadata.json': 'application/csvm+json',
} as const

/** A data set of a year as a file that any program may fetch, or what its columns mean. */
export async function answerOpenDataFile(visit: Visit): Promise<Response> {
  const [, slug, ending] = /^([a-z-]+)\.(csv|json|csv-metadata\.json)$/u.exec(visit.param('file')) ?? []
  const set = dataSets.find((each) => each.slug === slug)
  const { deps, query, paths } = visit
  const now = deps.clock.now()
  const counted = await findCountedDays(deps.db)
  const period = dataPeriod(query.get('nam'), { counted, now })
  if (set === undefined || ending === undefined || period === undefined) return answerNotFound(visit)
  const format = ending as keyof typeof types
  if (format === 'csv-metadata.json') return answer(format, dataSchema(set, paths.openDataFile(`${set.slug}.csv`)))
  const reference = await visit.reference()
  const rows = counted === undefined ? [] : await inOneMoment(deps.db, (tx) => set.rows(tx, { period, now, reference }))
  return answer(format, format === 'csv' ? dataCsv(set.columns, rows) : dataJson({ set, rows, period }))
}

/** Shown by the browser or kept, by any site: there is nothing of anybody in it. */
function answer(format: keyof typeof types, body: string): Response {
  return new Response(body, {
    headers: {
      'content-type': types[format],
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}
