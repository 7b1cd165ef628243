/** Crockford's alphabet: nothing in it is taken for something else when it is read aloud or typed from paper. */
export const readableSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code of readable signs as people type it: small letters, spaces and hyphens, `O` for 0, `I` and `L` for 1. */
export function asTyped(code: string): string {
  return code.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1')
}
