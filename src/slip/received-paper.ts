import { twoDigits } from './slip-head.ts'

/** A paper as it was received. */
export interface ReceivedPaper {
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly isElectronic?: boolean
}

/** `Giấy khai sinh: 01 bản chính, 02 bản sao`. */
export function paperText({ name, originals, copies, isElectronic }: ReceivedPaper): string {
  const counts = [
    originals === 0 ? '' : `${twoDigits(originals)} bản chính`,
    copies === 0 ? '' : `${twoDigits(copies)} bản sao`,
    isElectronic === true ? 'bản điện tử' : '',
  ].filter((count) => count !== '')
  return counts.length === 0 ? name : `${name}: ${counts.join(', ')}`
}
