/**
 * A personal number as lists show it: enough of it to tell two people of one name apart, not enough to use it
 * (`011•••••4821`). The whole stands on the page of its dossier.
 */
export function maskedNumber(number: string): string {
  const shown = Math.min(7, Math.floor(number.length / 2) + 1)
  const last = Math.ceil(shown / 2)
  const first = shown - last
  const dots = '•'.repeat(number.length - shown)
  return number.slice(0, first) + dots + number.slice(number.length - last)
}
