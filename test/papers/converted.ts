import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Runs `use` with a folder that is removed afterwards. */
function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-paper-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What LibreOffice makes of files, one by one, with a profile of its own. */
export function convert(files: readonly Uint8Array[], from: 'docx' | 'xlsx', to: 'pdf' | 'csv'): readonly Uint8Array[] {
  return inFolder((folder) => {
    const names = files.map((_, index) => join(folder, `${index}`))
    for (const [index, bytes] of files.entries()) writeFileSync(`${names[index]}.${from}`, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false' : to
    const inputs = names.map((name) => `${name}.${from}`)
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...inputs], {
      stdio: 'ignore',
      timeout: 60_000,
    })
    return names.map((name) => readFileSync(`${name}.${to}`))
  })
}

/** The text of a PDF, page by page, as it stands on paper. */
export function pagesOf(pdf: Uint8Array): readonly string[] {
  return onPdf(pdf, 'pdftotext', ['-layout', '-enc', 'UTF-8'], ['-'])
    .split('\f')
    .slice(0, -1)
    .map((page) => page.normalize('NFC'))
}

/** The fonts of a PDF, each with whether it is embedded. */
export function fontsOf(pdf: Uint8Array): readonly { readonly name: string; readonly isEmbedded: boolean }[] {
  const lines = onPdf(pdf, 'pdffonts', [], []).trim().split('\n').slice(2)
  return lines.map((line) => ({ name: line.split(/\s/u)[0] ?? '', isEmbedded: / yes (yes|no ) (yes|no )/u.test(line) }))
}

/** Each page as `width x height` in whole points. */
export function pageSizesOf(pdf: Uint8Array): readonly string[] {
  const lines = onPdf(pdf, 'pdfinfo', ['-f', '1', '-l', '999'], []).split('\n')
  return lines.flatMap((line) => {
    const match = /^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/u.exec(line)
    return match ? [`${Math.round(Number(match[1]))} x ${Math.round(Number(match[2]))}`] : []
  })
}

/** What pdfinfo says, by its own labels. */
export function factsOf(pdf: Uint8Array): Readonly<Record<string, string>> {
  const lines = onPdf(pdf, 'pdfinfo', [], []).split('\n')
  return Object.fromEntries(lines.map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/u, '')]))
}

function onPdf(pdf: Uint8Array, program: string, before: readonly string[], after: readonly string[]): string {
  return inFolder((folder) => {
    const file = join(folder, 'in.pdf')
    writeFileSync(file, pdf)
    return execFileSync(program, [...before, file, ...after], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  })
}
