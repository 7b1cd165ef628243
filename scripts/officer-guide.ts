/**
 * Takes the pictures of docs/officer-guide.md anew: starts the program on an empty data folder with its demonstration, and visits as
 * its officers what the guide tells of. Needs Chromium.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { demoPassword } from '#demo/index.ts'
import { guidePictures } from './officer-guide-pictures.ts'

const pictures = 'docs/pictures/officer-guide'
const data = mkdtempSync(join(tmpdir(), 'motcua-guide-'))
const { server, url } = await startProgram()
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
try {
  for (const { name, account, width = 1366, visit } of guidePictures) {
    const page = await openAs(browser, account, width)
    await visit(page)
    await page.screenshot({ path: `${pictures}/${name}.png` })
    await page.context().close()
  }
} finally {
  await browser.close()
  server.kill('SIGINT')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(data, { recursive: true, force: true })
}

function startProgram(): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const options = ['bin/motcua.mjs', 'serve', '--port', '0', '--demo-if-empty']
  const server = spawn(process.execPath, options, {
    env: { ...process.env, MOTCUA_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the program ended with ${code}`)))
    let said = ''
    server.stdout.on('data', (text) => {
      said += text
      const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0]
      if (url !== undefined && /Ctrl\+C/u.test(said)) resolve({ server, url })
    })
  })
}

async function openAs(within: Browser, account: string, width: number): Promise<Page> {
  const context = await within.newContext({ viewport: { width, height: width < 500 ? 740 : 768 }, baseURL: url })
  const page = await context.newPage()
  await page.goto('/dang-nhap')
  if (account === '') return page
  await page.getByLabel('Tài khoản').fill(account)
  await page.getByLabel('Mật khẩu').fill(demoPassword)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  return page
}
