import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { showable } from './glyph-coverage.ts'
import { printableText } from './printable-text.ts'
import { tinosFiles } from './tinos.ts'

export interface TypstJob {
  /** A file of src/paper/typst/. */
  readonly template: string
  readonly data: unknown
  readonly standard: 'a-2a' | 'ua-1'
}

/** Large tables take hundreds of megabytes outside the heap: one after another, never two at once. */
let previous: Promise<unknown> = Promise.resolve()

/** The PDF that a template makes of `data`, compiled in a thread of its own. Throws when Typst finds an error. */
export function compileTypst(job: TypstJob): Promise<Uint8Array> {
  const compiled = previous.then(() => compileAlone(job))
  previous = compiled.catch(() => undefined)
  return compiled
}

function compileAlone({ template, data, standard }: TypstJob): Promise<Uint8Array> {
  const folder = paperFolder(import.meta.dirname)
  const workspace = join(folder, 'typst')
  const fonts = Object.values(tinosFiles()).map((file) => dirname(file))
  const text = JSON.stringify(data, (_, value) => (typeof value === 'string' ? showable(printableText(value)) : value))
  const workerData = { workspace, template: join(workspace, template), fonts, data: text, standard }
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(folder, 'typst-worker.mjs'), { workerData, execArgv: [] })
    worker.once('message', (pdf: Uint8Array) => resolve(pdf))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the Typst thread ended with ${code} and made no document`)))
  })
}

/** The folder of the worker and the templates: beside this file, or in `src/paper` of the package when this is bundled. */
function paperFolder(start: string): string {
  const beside = [start, join(start, 'src/paper')].find((folder) => existsSync(join(folder, 'typst-worker.mjs')))
  if (beside) return beside
  if (dirname(start) === start) throw new Error('src/paper/typst-worker.mjs is missing from the installation')
  return paperFolder(dirname(start))
}
