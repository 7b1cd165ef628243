import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { OperatorFault, type Refusal } from '#kernel/index.ts'

export interface RunningServer {
  /** `http://127.0.0.1:3000` */
  readonly url: string
  /** Takes no new request, lets those under way end, then resolves. */
  readonly close: () => Promise<void>
}

export interface ServerPlace {
  readonly app: Hono
  /** 0 for any free port. */
  readonly port: number
  readonly host: string
}

/** Listens; throws an OperatorFault when the port is taken, forbidden, or the host is none of this machine. */
export function startServer({ app, port, host }: ServerPlace): Promise<RunningServer> {
  const server = createServer(
    // A scan of 20 MB over a line of 400 kbit/s takes seven minutes.
    { requestTimeout: 600_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
    getRequestListener(app.fetch),
  )
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFault(error, { port, host }) ?? error))
    server.listen(port, host, () => resolve({ url: urlOf(server, host), close: () => close(server) }))
  })
}

function urlOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    // A connection falls idle only when its answer is out, and would then be kept for the next question.
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    server.close((error) => {
      clearInterval(sweep)
      if (error) reject(error)
      else resolve()
    })
  })
}

type Place = Omit<ServerPlace, 'app'>

const sentences: Readonly<Record<string, (place: Place) => Refusal>> = {
  EADDRINUSE: ({ port }) => ({
    code: 'port-taken',
    message: {
      vi: `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc chọn cổng khác: --port ${port + 1}.`,
      en: `Port ${port} is used by another program. Stop that program, or choose another port: --port ${port + 1}.`,
    },
  }),
  EACCES: ({ port }) => ({
    code: 'port-forbidden',
    message: {
      vi: `Tài khoản này không được mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên: --port 3000.`,
      en: `This account may not open port ${port}. Choose a port from 1024 up: --port 3000.`,
    },
  }),
  EADDRNOTAVAIL: ({ host }) => ({
    code: 'host-unknown',
    message: {
      vi: `Máy này không có địa chỉ ${host}. Hãy dùng 127.0.0.1.`,
      en: `This machine has no address ${host}. Use 127.0.0.1.`,
    },
  }),
}

function listenFault(error: NodeJS.ErrnoException, place: Place): OperatorFault | undefined {
  const refusal = sentences[error.code ?? '']?.(place)
  return refusal && new OperatorFault(refusal.code, refusal.message, { cause: error })
}
