import { execFileSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Fault, root, tell } from './prepare.mjs'
import { serverFolder } from './test-server.mjs'

const serverPackage = 'postgresql-15'

/** Installs the Debian packages that tests need, where this account may; else says what would. */
export function installPrograms() {
  const missing = missingPackages()
  if (missing.length === 0) return
  const command = `apt-get install --yes --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() === 0 && hasProgram('apt-get')) install(missing)
  const left = missingPackages()
  if (left.length === 0) return
  const sentence = `Tests that need ${left.join(', ')} are skipped. As root: ${command}`
  if (process.env.CI === 'true')
    throw new Fault(`Under CI no test may be skipped, and these are missing: ${left.join(', ')}.`)
  tell(sentence)
}

function missingPackages() {
  const packagesOf = JSON.parse(readFileSync(join(root, 'test', 'debian-packages.json'), 'utf8'))
  const missing = Object.entries(packagesOf).flatMap(([program, packages]) =>
    hasProgram(program) ? packages.filter((name) => hasProgram('dpkg') && !isPackageInstalled(name)) : packages,
  )
  return [...new Set([...missing, ...(serverFolder() === undefined ? [serverPackage] : [])])]
}

function isPackageInstalled(name) {
  try {
    const options = ['--show', '--showformat', '$' + '{db:Status-Status}', name]
    return execFileSync('dpkg-query', options, { stdio: ['ignore', 'pipe', 'ignore'] }).toString() === 'installed'
  } catch {
    return false
  }
}

function install(packages) {
  tell(`Installing for the tests: ${packages.join(' ')}`)
  const options = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  try {
    execFileSync('apt-get', ['update', '--quiet'], options)
    execFileSync('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...packages], options)
  } catch (error) {
    tell(`apt-get: ${error.message}`)
  }
}

function hasProgram(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
