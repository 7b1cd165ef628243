import { fold, normalise } from '#kernel/index.ts'
import type { AddressTyped } from './answers.ts'
import { homeProvince, type Places, provinces } from './places.ts'

/**
 * The parts of an address that an account holds as one text (`bản Ta, xã Tuần Giáo, tỉnh Điện Biên`). What is not understood
 * stays in `detail`, for the citizen to put right.
 */
export function addressFromText(text: string, { communes }: Places): AddressTyped {
  const parts = normalise(text).split(/\s*,\s*/u)
  const province = provinces.find((name) => bare(name) === bare(parts.at(-1) ?? ''))
  const rest = province === undefined ? parts : parts.slice(0, -1)
  const last = rest.at(-1) ?? ''
  const isHome = province === undefined || province === homeProvince
  const commune = isHome ? communes.find((name) => fold(name) === fold(last)) : rest.length > 1 ? last : undefined
  if (commune === undefined) return { detail: rest.join(', '), commune: '', province: province ?? '' }
  return { detail: rest.slice(0, -1).join(', '), commune, province: province ?? homeProvince }
}

function bare(province: string): string {
  return fold(province).replace(/^(?:tinh|thanh pho|tp\.?) /u, '')
}
