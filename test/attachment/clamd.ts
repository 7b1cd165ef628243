import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clamdAt, type Scanner } from '#attachment/index.ts'
import { expectOk } from '#kernel/index.ts'

/** What every scanner finds and no machine suffers from; written in two halves so that no scanner finds this source. */
export const eicar = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EI' + 'CAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*', 'latin1')

/** A scanner of its own on a socket in a folder of its own, which knows one sign: that of the test file. Starts again as often as one likes. */
export function clamdIn(program: string): {
  readonly scanner: Scanner
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly remove: () => void
} {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-clamd-'))
  const [socket, signatures, config] = ['clamd.ctl', 'signatures', 'clamd.conf'].map((name) => join(folder, name))
  if (socket === undefined || signatures === undefined || config === undefined) throw new Error('no places')
  mkdirSync(signatures)
  writeFileSync(join(signatures, 'test.ndb'), `Eicar-Test-Signature:0:*:${eicar.toString('hex')}\n`)
  writeFileSync(
    config,
    `DatabaseDirectory ${signatures}\nLocalSocket ${socket}\nForeground yes\n${process.getuid?.() === 0 ? 'User root\n' : ''}StreamMaxLength 30M\n`,
  )
  for (const path of [folder, signatures]) chmodSync(path, 0o755)
  const scanner = expectOk(clamdAt(`unix:${socket}`))
  let running: ChildProcess | undefined
  return {
    scanner,
    async start() {
      running = spawn(program, ['--config-file', config], { stdio: 'ignore' })
      for (let tries = 0; tries < 300; tries += 1) {
        if ('version' in (await scanner.ask())) return
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error('clamd did not start within 30 s')
    },
    async stop() {
      const ending = running
      running = undefined
      if (ending === undefined || ending.exitCode !== null) return
      await new Promise((resolve) => {
        ending.once('exit', resolve)
        ending.kill('SIGKILL')
      })
      rmSync(socket, { force: true })
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
