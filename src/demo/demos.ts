import type { Basis } from './basis.ts'
import { dienBien2025 } from './dien-bien-2025.ts'
import type { InventedRegister } from './invented-register.ts'
import { tuanGiao2020 } from './tuan-giao-2020.ts'

export const demoNames = ['tuan-giao-2020', 'dien-bien-2025'] as const
export type DemoName = (typeof demoNames)[number]

export const demos: Readonly<Record<DemoName, (basis: Basis) => InventedRegister>> = {
  'tuan-giao-2020': tuanGiao2020,
  'dien-bien-2025': (basis) => dienBien2025(basis),
}
