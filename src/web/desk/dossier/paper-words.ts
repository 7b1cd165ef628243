import type { Text } from '#kernel/index.ts'

interface Counted {
  readonly originals: number
  readonly copies: number
  readonly isElectronic?: true
}

/** `1 bản chính, 2 bản sao, bản điện tử`. */
export function paperCounts(say: (text: Text) => string, { originals, copies, isElectronic }: Counted): string {
  const parts = [
    originals === 0 ? '' : `${originals} ${say({ vi: 'bản chính', en: originals === 1 ? 'original' : 'originals' })}`,
    copies === 0 ? '' : `${copies} ${say({ vi: 'bản sao', en: copies === 1 ? 'copy' : 'copies' })}`,
    isElectronic === true ? say({ vi: 'bản điện tử', en: 'electronic' }) : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
