/**
 * Adds to package-lock.json the packages for other kinds of machines that the registry in use does not have, as their
 * parents pin them: without them `npm ci` refuses the whole file. Run it after every change of dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const missing = Object.values(lock.packages).flatMap((entry) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => lock.packages[`node_modules/${name}`] === undefined)
    .map(([name, version]) => [`node_modules/${name}`, platformEntry(name, version, entry)]),
)
const packages = Object.fromEntries([...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
console.log(`${missing.length} packages for other kinds of machines added`)

/** Such packages are named after what they are for: @biomejs/cli-linux-x64-musl. */
function platformEntry(name, version, parent) {
  const words = name.split(/[-/]/u)
  const named = (known) =>
    known.filter((word) => words.includes(word) || (word === 'arm' && words.includes('gnueabihf')))
  return {
    version,
    cpu: named(processors),
    ...(parent.dev ? { dev: true } : {}),
    ...(words.includes('musl') || words.includes('musleabihf') ? { libc: ['musl'] } : {}),
    license: parent.license,
    optional: true,
    os: named(systems),
  }
}
