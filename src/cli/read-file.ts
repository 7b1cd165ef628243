import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { fileFault } from './output-file.ts'

/** The whole text of the file at `path`; of standard input for `-`. */
export async function readWhole(path: string): Promise<string> {
  try {
    return path === '-' ? await text(process.stdin) : await readFile(path, 'utf8')
  } catch (error) {
    throw fileFault(path, error)
  }
}
