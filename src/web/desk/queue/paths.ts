import { search } from '../../shared/address.ts'
import type { BookAddress } from '../book/book-address.ts'
import type { WorkAddress } from './work-address.ts'

/** Addresses of queues, of what is done from them, and of what is found beside them. */
export const queuePatterns = {
  work: '/lam-viec',
  takeWork: '/lam-viec/nhan-viec',
  bulk: '/lam-viec/hang-loat',
  bulkDeed: '/lam-viec/hang-loat/lam',
  absent: '/lam-viec/vang-mat',
  find: '/lam-viec/tra-cuu',
  notices: '/lam-viec/thong-bao',
  book: '/lam-viec/so-theo-doi',
  bookFile: '/lam-viec/:file{so-theo-doi\\.(?:xlsx|pdf)}',
} as const

export function queuePathsIn(at: (path: string) => string) {
  const { work, takeWork, bulk, bulkDeed, absent, find, notices, book } = queuePatterns
  return {
    work: (query: WorkAddress = {}) => at(work) + search(query),
    /** With the address of the list, to which it leads back. */
    takeWork: (query: WorkAddress) => at(takeWork) + search(query),
    /** Both with the address of the list, as `takeWork`. */
    bulk: (query: WorkAddress) => at(bulk) + search(query),
    bulkDeed: (query: WorkAddress) => at(bulkDeed) + search(query),
    /** `account`: who is absent. */
    absent: (account?: string) => at(absent) + search({ nguoi: account }),
    /** `typed`: what is looked for. */
    find: (typed?: string) => at(find) + search({ tim: typed }),
    notices: (page = 1) => at(notices) + search({ trang: page > 1 ? `${page}` : undefined }),
    book: (query: BookAddress = {}) => at(book) + search(query),
    bookFile: (format: 'xlsx' | 'pdf', query: BookAddress) => `${at(book)}.${format}${search(query)}`,
  }
}
