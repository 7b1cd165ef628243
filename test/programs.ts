import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import debianPackages from './debian-packages.json' with { type: 'json' }

/** Programs that some tests need besides Node; the list names the Debian packages that have each. */
export type ProgramName = keyof typeof debianPackages

export type Program =
  | { readonly isMissing: false; readonly path: string; readonly hint: '' }
  /** `hint` goes into the name of a skipped test: what would get the program. */
  | { readonly isMissing: true; readonly path: ''; readonly hint: string }

/**
 * A program for a test: `test.skipIf(soffice.isMissing)(\`opens in LibreOffice${soffice.hint}\`, …)`. Where nothing may
 * be skipped (CI=true), a missing program throws.
 */
export function requireProgram(name: ProgramName): Program {
  const path = findProgram(name)
  if (path !== undefined) return { isMissing: false, path, hint: '' }
  const hint = ` [needs ${name}: apt-get install ${debianPackages[name].join(' ')}]`
  if (process.env['CI'] === 'true') throw new Error(`${name} is missing, and under CI no test is skipped${hint}`)
  return { isMissing: true, path: '', hint }
}

function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
