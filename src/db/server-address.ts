import pg from 'pg'
import { OperatorFault } from '#kernel/index.ts'
import { connectionTo } from './connection.ts'
import { codeOf } from './fault.ts'

const patienceMs = 10_000

/** Connects once, to tell an operator exactly what is wrong with DATABASE_URL. The URL may hold a password: never shown. */
export async function checkServer(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//u.test(url)) throw malformed()
  const client = makeClient(url)
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    await client.end().catch(() => undefined)
    throw faultOfConnecting(error, `${client.host}:${client.port}`, client.database ?? '')
  }
}

function makeClient(url: string): pg.Client {
  try {
    return new pg.Client({ ...connectionTo({ url }), connectionTimeoutMillis: patienceMs })
  } catch {
    throw malformed()
  }
}

function malformed(): OperatorFault {
  return new OperatorFault('database-url-malformed', {
    vi: 'DATABASE_URL không đúng dạng. Cần dạng postgres://tài_khoản:mật_khẩu@máy_chủ:5432/tên_cơ_sở_dữ_liệu, ký tự đặc biệt trong mật khẩu viết dạng %XX.',
    en: 'DATABASE_URL is malformed. Expected postgres://account:password@host:5432/database, with special characters of the password written as %XX.',
  })
}

function faultOfConnecting(error: unknown, place: string, database: string): unknown {
  const code = codeOf(error)
  const words = error instanceof Error ? error.message : ''
  if (code === '28P01' || code === '28000' || /password|SCRAM|no encryption/u.test(words)) return refused(place, error)
  if (code === '3D000') return missing(place, database, error)
  if (/^[0-9A-Z]{5}$/u.test(code) && code !== '57P03') return error
  return unreachable(place, words || code, error)
}

function refused(place: string, cause: unknown): OperatorFault {
  return new OperatorFault(
    'database-refuses-login',
    {
      vi: `Máy chủ PostgreSQL tại ${place} từ chối đăng nhập. Hãy kiểm tra tài khoản, mật khẩu trong DATABASE_URL và pg_hba.conf của máy chủ.`,
      en: `The PostgreSQL server at ${place} refuses the login. Check account and password in DATABASE_URL, and the server's pg_hba.conf.`,
    },
    { cause },
  )
}

function missing(place: string, database: string, cause: unknown): OperatorFault {
  return new OperatorFault(
    'database-missing',
    {
      vi: `Máy chủ PostgreSQL tại ${place} không có cơ sở dữ liệu "${database}". Hãy tạo nó: CREATE DATABASE "${database}" TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'vi-VN';`,
      en: `The PostgreSQL server at ${place} has no database "${database}". Create it: CREATE DATABASE "${database}" TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'vi-VN';`,
    },
    { cause },
  )
}

function unreachable(place: string, words: string, cause: unknown): OperatorFault {
  return new OperatorFault(
    'database-unreachable',
    {
      vi: `Không kết nối được tới máy chủ PostgreSQL tại ${place} (${words}). Hãy kiểm tra DATABASE_URL, máy chủ đang chạy và mạng.`,
      en: `The PostgreSQL server at ${place} cannot be reached (${words}). Check DATABASE_URL, that the server runs, and the network.`,
    },
    { cause },
  )
}
