import type { Report } from '#reporting/index.ts'

/** Whom a report's page is about, under the product's name: the chosen unit, or what all units make up. */
export function officeOf({ scope, area }: Report): { readonly office?: string } {
  if (scope !== null) return { office: scope.name }
  return area === null ? {} : { office: area.charAt(0).toLocaleUpperCase('vi') + area.slice(1) }
}
