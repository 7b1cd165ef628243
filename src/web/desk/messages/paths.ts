import { search } from '../../shared/address.ts'

export const messagePatterns = { messages: '/lam-viec/tin-nhan' } as const

/** `loai`: those that stand where; `trang`: which page; `xong`: what had just been done. */
export interface MessagesAddress {
  readonly loai?: string
  readonly trang?: string
  readonly xong?: string
}

export function messagePathsIn(at: (path: string) => string) {
  return { messages: (query: MessagesAddress = {}) => at('/lam-viec/tin-nhan') + search(query) }
}
