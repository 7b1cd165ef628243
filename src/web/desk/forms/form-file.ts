import { jsonSchemaOf } from '#form/index.ts'
import { answerFile } from '../../shared/answer-file.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { openForm } from './open-form.ts'

/** The form as it stands on the steward's page, as a file; or the schema of what is handed in under it. */
export async function answerFormFile(visit: OfficerVisit): Promise<Response> {
  const open = await openForm(visit)
  if (open instanceof Response) return open
  const { definition, procedure } = open
  const isSchema = visit.param('file') === 'bieu-mau.schema.json'
  const name = `${procedure.code}.${isSchema ? 'schema.json' : 'json'}`
  const body = isSchema ? jsonSchemaOf(definition) : definition
  return answerFile(name, 'application/json; charset=utf-8', `${JSON.stringify(body, null, 2)}\n`)
}
