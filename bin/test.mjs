#!/usr/bin/env node
// Sets up what the tests need, runs them, and ends with the line 'N passed, N failed'.
// With file names as arguments it runs only those, on the embedded database.
import { requireNode } from './node-version.mjs'

requireNode()
const { main, preparePackages, prepareProgram } = await import('./prepare.mjs')
const { installPrograms } = await import('./test-programs.mjs')
const { runTests, sumOf } = await import('./test-run.mjs')
const { startPrivateServer } = await import('./test-server.mjs')

await main(async () => {
  const names = process.argv.slice(2)
  await preparePackages()
  installPrograms()
  await prepareProgram()
  const runs = [await runTests('embedded database', names, {})]
  if (names.length === 0) runs.push(...(await runOnServer()))
  closeWith(sumOf(runs))
})

/** The tests that use a database once more, on a PostgreSQL server as DATABASE_URL would name it. */
async function runOnServer() {
  const server = await startPrivateServer()
  if (server === undefined) return []
  try {
    return [await runTests('PostgreSQL server', ['.db.test.'], { TEST_DATABASE_URL: server.url })]
  } finally {
    await server.stop()
  }
}

function closeWith({ passed, failed, skipped }) {
  for (const name of skipped) console.log(`skipped: ${name}`)
  const isShort = process.env.CI === 'true' && skipped.length > 0
  if (isShort) console.log('Under CI=true no test may be skipped: this run has failed.')
  process.exitCode = failed > 0 || isShort || passed === 0 ? 1 : 0
  console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`)
}
