/** A size in bytes as people read it, the unit on the line of its number: `12 KB`, `3,4 MB`. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))}\u00a0KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0MB`
}
