import type { PublicRoute } from '../../route.ts'
import { answerOpenDataFile } from './data-file.ts'
import { answerFigures } from './figures-page.tsx'
import { answerOpenData } from './open-data-page.tsx'
import { figurePatterns as at } from './paths.ts'

/** What the reports say, for everybody, with charts and as open data. */
export const figureRoutes: readonly PublicRoute[] = [
  { path: at.figures, permission: 'public', audit: 'figures.viewed', answer: answerFigures },
  { path: at.openData, permission: 'public', audit: 'open-data.viewed', answer: answerOpenData },
  {
    path: at.openDataFile,
    permission: 'public',
    audit: 'open-data.downloaded',
    answer: answerOpenDataFile,
    hasNoLanguage: true,
  },
]
