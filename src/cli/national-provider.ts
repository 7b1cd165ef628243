import { type NationalProvider, openNationalProvider } from '#identity/index.ts'
import { OperatorFault } from '#kernel/index.ts'

const names = ['MOTCUA_OIDC_ISSUER', 'MOTCUA_OIDC_CLIENT_ID', 'MOTCUA_OIDC_CLIENT_SECRET'] as const

/** Where citizens sign in by the national identity, by the environment; undefined where nothing of it is set. */
export function nationalProvider(): NationalProvider | undefined {
  const [issuer = '', clientId = '', clientSecret = ''] = names.map((name) => process.env[name])
  if (issuer === '' && clientId === '' && clientSecret === '') return undefined
  const isWhole = clientId !== '' && clientSecret !== ''
  if (!isWhole || !URL.canParse(issuer) || !isSafe(new URL(issuer))) throw notWhole()
  return openNationalProvider({ issuer, clientId, clientSecret })
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost'
}

function notWhole(): OperatorFault {
  return new OperatorFault('national-settings', {
    vi: `Định danh quốc gia chưa cấu hình đủ: cần cả ${names.join(', ')}, và địa chỉ phải bắt đầu bằng https://. Hãy đặt đủ, hoặc bỏ hết để tắt.`,
    en: `The national identity is not set up whole: ${names.join(', ')} are all needed, and the address must begin with https://. Set all, or none to leave it out.`,
  })
}
