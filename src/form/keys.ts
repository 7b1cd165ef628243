import { fold } from '#kernel/index.ts'

/** A key made of what people read (`Tên hộ kinh doanh` → `ten-ho-kinh-doanh`), unlike those that are taken. */
export function keyFrom(text: string, taken: readonly string[]): string {
  const parts = fold(text).match(/[a-z0-9]+/gu) ?? []
  const joined = parts.join('-').slice(0, 40).replace(/-+$/u, '')
  const key = /^[a-z]/u.test(joined) ? joined : `muc${joined === '' ? '' : '-'}${joined}`
  if (!taken.includes(key)) return key
  const free = taken.map((_, index) => `${key}-${index + 2}`).find((each) => !taken.includes(each))
  return free ?? `${key}-${taken.length + 2}`
}
