import { patterns } from '../../paths.ts'
import type { Route } from '../../route.ts'
import { answerBook } from './answer-book.tsx'
import { answerBookFile } from './answer-book-file.ts'

export const bookRoutes: readonly Route[] = [
  { path: patterns.book, permission: 'register-book.print', audit: 'book.viewed', answer: answerBook },
  { path: patterns.bookFile, permission: 'register-book.print', audit: 'book.downloaded', answer: answerBookFile },
]
