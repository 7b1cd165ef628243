import type { Audience } from '#catalogue/index.ts'
import type { Text } from '#kernel/index.ts'

export const audienceNames: Readonly<Record<Audience, Text>> = {
  person: { vi: 'Người dân', en: 'People' },
  business: { vi: 'Người kinh doanh', en: 'Businesses' },
}
