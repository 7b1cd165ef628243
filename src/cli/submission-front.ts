import { type Decision, ok, refuse } from '#kernel/index.ts'
import { orRefuse } from './refused.ts'

const usualPortal = 'https://dichvucong.gov.vn'

interface Environment {
  readonly MOTCUA_SUBMISSION_FRONT?: string | undefined
  readonly MOTCUA_NATIONAL_PORTAL?: string | undefined
}

/** The national portal to which citizens are sent to file; undefined where this portal takes filings itself. */
export function configuredPortal(environment: Environment = process.env): string | undefined {
  return orRefuse(parsePortal(environment))
}

function parsePortal({ MOTCUA_SUBMISSION_FRONT: front, MOTCUA_NATIONAL_PORTAL: portal }: Environment) {
  if (!front || front === 'local') return ok(undefined)
  if (front !== 'national') return refuseFront(front)
  const address = portal || usualPortal
  return /^https?:$/u.test(URL.canParse(address) ? new URL(address).protocol : '') ? ok(address) : refusePortal(address)
}

function refuseFront(front: string): Decision<never> {
  return refuse('submission-front', {
    vi: `MOTCUA_SUBMISSION_FRONT '${front}' không có nghĩa. Cần 'local' (cổng này tự nhận hồ sơ) hoặc 'national' (đưa người dân sang Cổng Dịch vụ công quốc gia).`,
    en: `MOTCUA_SUBMISSION_FRONT '${front}' means nothing. It is 'local' (this portal takes filings) or 'national' (citizens are sent to the national portal).`,
  })
}

function refusePortal(address: string): Decision<never> {
  return refuse('national-portal', {
    vi: `MOTCUA_NATIONAL_PORTAL '${address}' không phải địa chỉ web. Cần dạng ${usualPortal}.`,
    en: `MOTCUA_NATIONAL_PORTAL '${address}' is no web address. It is one such as ${usualPortal}.`,
  })
}
