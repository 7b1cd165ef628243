import type { TakenIn } from './take-in.ts'

/** What the national portal is answered: `error_code` "0" where everything is well. */
export interface NationalAnswer {
  readonly error_code: '0' | '1' | '2' | '3'
  readonly message: string
  readonly data: readonly { readonly MaHoSo: string; readonly KetQua: TakenIn }[]
}

const said: Readonly<Record<TakenIn, string>> = {
  created: 'đã nhận',
  updated: 'đã cập nhật',
  unchanged: 'không có gì mới',
  exists: 'đã tồn tại',
  held: 'đã nhận, chờ cán bộ danh mục xếp vào thủ tục hoặc đơn vị',
  'too-late': 'đã qua bước chờ tiếp nhận, không cập nhật được nữa',
}

/** `1`: some of them are there already and were sent as new ones; `2`: some can no longer be changed. */
export function nationalAnswer(results: readonly { readonly code: string; readonly taken: TakenIn }[]): NationalAnswer {
  const has = (taken: TakenIn) => results.some((each) => each.taken === taken)
  return {
    error_code: has('too-late') ? '2' : has('exists') ? '1' : '0',
    message: `${results.map(({ code, taken }) => `Hồ sơ ${code} ${said[taken]}`).join('; ')}.`,
    data: results.map(({ code, taken }) => ({ MaHoSo: code, KetQua: taken })),
  }
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

const mostTold = 100

/** `3`: not of the form of a message; every fault with its place, and nothing was kept. */
export function refuseMessage(issues: readonly Issue[]): NationalAnswer {
  const told = issues
    .slice(0, mostTold)
    .map(({ path, message }) => `${path.map(String).join('.') || '(…)'}: ${message}`)
  const more = issues.length > mostTold ? [`… (+${issues.length - mostTold})`] : []
  return {
    error_code: '3',
    message: `Không lưu gì, có ${issues.length} chỗ sai / nothing stored, ${issues.length} faults: ${[...told, ...more].join('; ')}`,
    data: [],
  }
}
