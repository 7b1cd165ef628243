import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of package.json, whether this runs from src/ or bundled from dist/. */
export function programFolder(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from
  if (dirname(from) === from) throw new Error('package.json is missing above the program')
  return programFolder(dirname(from))
}

export function migrationsFolder(): string {
  return join(programFolder(), 'src', 'db', 'migrations')
}
