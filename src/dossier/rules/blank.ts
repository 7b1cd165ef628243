/** Whether nothing is written there. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
