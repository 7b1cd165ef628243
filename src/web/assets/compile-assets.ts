import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Asset } from './asset.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The media type of an asset by its ending. */
export function typeOf(name: string): string {
  return types[extname(name)] ?? 'application/octet-stream'
}

/** Compiles the stylesheets and the scripts from `root`/src/web and gathers fonts and icon. Takes about a second; needs the development packages. */
export async function compileAssets(root: string): Promise<readonly Asset[]> {
  const { compile } = await import('sass')
  const style = join(root, 'src/web/style')
  const modules = join(root, 'node_modules')
  const fonts = new Map<string, Asset>()
  const fontNamed = (path: string): Asset => {
    const font = fonts.get(path) ?? named(basename(path), readFileSync(path))
    fonts.set(path, font)
    return font
  }
  const folders = { font: join(modules, '@fontsource/be-vietnam-pro/files'), light: join(style, 'fonts') } as const
  const sheets = ['site', 'portal'].map((name) => {
    const { css } = compile(join(style, `${name}.scss`), {
      style: 'compressed',
      loadPaths: [modules],
      charset: false,
      quietDeps: true,
    })
    const linked = css.replace(
      /(font|light):([\w-]+\.woff2)/gu,
      (_, folder: keyof typeof folders, file: string) => fontNamed(join(folders[folder], file)).name,
    )
    return named(`${name}.css`, Buffer.from(linked))
  })
  const icon = named('icon.svg', readFileSync(join(style, 'icon.svg')))
  const scripts = await Promise.all(['desk', 'portal', 'passkey', 'pay'].map((name) => compileScript(root, name)))
  return [...sheets, icon, ...scripts, ...fonts.values()]
}

async function compileScript(root: string, name: string): Promise<Asset> {
  const { build } = await import('esbuild')
  const built = await build({
    entryPoints: [join(root, 'src/web/script', `${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
  })
  return named(`${name}.js`, built.outputFiles[0]?.contents ?? new Uint8Array())
}

function named(file: string, body: Uint8Array): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  const extension = extname(file)
  return { name: `${basename(file, extension)}-${hash}${extension}`, type: typeOf(file), body }
}

/** The folder of the package in which this source file stands. */
export function sourceRoot(): string {
  return fileURLToPath(new URL('../../..', import.meta.url))
}
