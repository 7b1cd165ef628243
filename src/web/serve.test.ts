import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { startServer } from './serve.ts'

const app = new Hono().get('/', (context) => context.text('here'))

test('a server answers at its address, and not after it was closed', async () => {
  const server = await startServer({ app, port: 0, host: '127.0.0.1' })
  expect(await (await fetch(server.url)).text()).toBe('here')
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow()
})

test('a taken port is a sentence that says what to do', async () => {
  const first = await startServer({ app, port: 0, host: '127.0.0.1' })
  const port = Number(new URL(first.url).port)
  const second = startServer({ app, port, host: '127.0.0.1' })
  await expect(second).rejects.toMatchObject({ refusal: { code: 'port-taken' } })
  await first.close()
})

test('a request under way ends before the server does', async () => {
  let release = () => undefined as undefined
  const held = new Promise<void>((resolve) => {
    release = () => void resolve()
  })
  const slow = new Hono().get('/', async (context) => {
    await held
    return context.text('done')
  })
  const server = await startServer({ app: slow, port: 0, host: '127.0.0.1' })
  const answer = fetch(server.url)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const closed = server.close()
  release()
  expect(await (await answer).text()).toBe('done')
  await closed
})
