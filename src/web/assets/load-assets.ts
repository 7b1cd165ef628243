import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Assets, assetsOf } from './asset.ts'
import { compileAssets, sourceRoot, typeOf } from './compile-assets.ts'

/** Compiles the assets into `folder`, which is emptied first: a step of the build. `root` is the folder of package.json. */
export async function buildAssets(root: string, folder: string): Promise<void> {
  const files = await compileAssets(root)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { name, body } of files) writeFileSync(join(folder, name), body)
}

/** The assets that a build left in `folder`; without a folder, or an empty one, they are compiled now. */
export async function loadAssets(folder?: string): Promise<Assets> {
  if (folder === undefined || !existsSync(folder)) return assetsOf(await compileAssets(sourceRoot()))
  const names = readdirSync(folder)
  return assetsOf(names.map((name) => ({ name, type: typeOf(name), body: readFileSync(join(folder, name)) })))
}
