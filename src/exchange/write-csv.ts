/** `values` as one line of CSV (RFC 4180), ended by LF. */
export function csvLine(values: readonly string[]): string {
  return `${values.map(quoted).join(',')}\n`
}

function quoted(value: string): string {
  return /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
