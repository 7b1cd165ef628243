#!/usr/bin/env node
// Everything that is checked besides the tests: form, types, unused code, lockfile.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { requireNode } from './node-version.mjs'

requireNode()
const { Fault, main, preparePackages, root } = await import('./prepare.mjs')

const checks = [
  ['biome', 'ci', '--error-on-warnings', '.'],
  ['tsc', '--project', '.'],
  ['tsc', '--project', 'src/web/script'],
  ['knip', '--no-progress'],
]

await main(async () => {
  await preparePackages()
  for (const [program, ...options] of checks) check(join(root, 'node_modules', '.bin', program), options)
  check('npm', ['ls', '--all', '--package-lock-only', '--loglevel=error'], 'ignore')
})

function check(file, options, output = 1) {
  try {
    execFileSync(file, options, { cwd: root, stdio: ['ignore', output, 2] })
  } catch (error) {
    throw new Fault(`${file} ${options.join(' ')}: ${error.status ?? error.message}`, { cause: error })
  }
}
