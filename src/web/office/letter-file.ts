import type { Letter } from '#kernel/index.ts'
import { renderLetterDocx, renderLetterPdf } from '#paper/index.ts'
import { answerFile } from '../shared/answer-file.ts'
import type { Visit } from '../shared/visit.ts'
import { composeLetter } from './letter-of.ts'
import { answerLetter } from './letter-page.tsx'
import { readLetterRequest } from './letter-request.ts'
import { readOfficeVisit } from './office-visit.ts'

/** The letter as a file; without a number, or with anything wrong, the page that asks for it. */
export async function answerLetterFile(visit: Visit): Promise<Response> {
  const format = visit.param('file').endsWith('.pdf') ? 'pdf' : 'docx'
  const { scope } = await readOfficeVisit(visit)
  const { number, date, errors } = readLetterRequest(visit.query, visit.deps.clock.now())
  if (!scope.ok || number === undefined || errors.length > 0) return answerLetter(visit)
  const letter = await composeLetter(visit, { period: scope.period, number, date })
  if (!letter.ok) return answerLetter(visit)
  const file = await writers[format](letter.value)
  return file.ok ? answerFile(fileName(number, format), types[format], file.value) : answerLetter(visit)
}

const writers = {
  docx: (letter: Letter) => renderLetterDocx(letter),
  pdf: (letter: Letter) => renderLetterPdf(letter),
} as const

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

function fileName(number: string, format: 'docx' | 'pdf'): string {
  return `cong-van-${number
    .normalize('NFD')
    .replaceAll('Đ', 'D')
    .replace(/[^\w]+/gu, '-')}.${format}`
}
