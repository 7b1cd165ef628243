import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from './prepare.mjs'

/** Runs the tests whose files match one of `names` (all, if none) and counts them. */
export async function runTests(title, names, environment) {
  console.log(`\n— ${title} —`)
  const folder = mkdtempSync(join(tmpdir(), 'motcua-results-'))
  const file = join(folder, 'results.json')
  try {
    const code = await vitest(
      [...names, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      environment,
    )
    return countOf(title, code, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The counts of several runs together. */
export function sumOf(counts) {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
    skipped: counts.flatMap((count) => count.skipped),
  }
}

function vitest(options, environment) {
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const env = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...environment }
  const child = spawn(process.execPath, [program, 'run', ...options], { cwd: root, stdio: ['ignore', 1, 1], env })
  return new Promise((resolve, reject) => child.once('exit', (code) => resolve(code ?? 1)).once('error', reject))
}

/** A file that cannot be loaded, or a fault outside any test, counts as one failed test. */
function countOf(title, code, results) {
  if (results === undefined) return { passed: 0, failed: 1, skipped: [] }
  const unloaded = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = results.numFailedTests + unloaded.length
  const skipped = results.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => !['passed', 'failed'].includes(test.status))
      .map((test) => `${relative(root, file.name)}: ${test.fullName} (${title})`),
  )
  return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped }
}
