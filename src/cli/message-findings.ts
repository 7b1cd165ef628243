import type { ReadDb } from '#db/index.ts'
import { formatCount, OperatorFault, type Text } from '#kernel/index.ts'
import { countMessages, type Transports } from '#notification/index.ts'
import { type Finding, ill, well } from './finding.ts'
import { configuredTransports, type Environment } from './message-stations.ts'

interface Station {
  readonly channel: keyof Transports
  readonly name: Text
  readonly variables: string
}

const stations: readonly Station[] = [
  {
    channel: 'email',
    name: { vi: 'Máy chủ thư', en: 'The mail server' },
    variables: 'MOTCUA_SMTP_URL, MOTCUA_MAIL_FROM',
  },
  {
    channel: 'sms',
    name: { vi: 'Cổng tin nhắn', en: 'The SMS gateway' },
    variables: 'MOTCUA_SMS_URL, MOTCUA_SMS_TOKEN',
  },
]

/** Whether the ways by which citizens are told are configured, and answer. */
export async function stationFindings(environment: Environment): Promise<readonly Finding[]> {
  let transports: Transports
  try {
    transports = configuredTransports(environment)
  } catch (error) {
    if (error instanceof OperatorFault) return [ill(error.refusal.message)]
    throw error
  }
  const findings = await Promise.all(stations.map((station) => findingOf(station, transports)))
  for (const transport of Object.values(transports)) transport.close()
  return findings
}

/** One that is not configured is no fault: a province may tell its citizens by other ways. */
async function findingOf({ channel, name, variables }: Station, transports: Transports): Promise<Finding> {
  const transport = transports[channel]
  if (transport === undefined)
    return well({
      vi: `${name.vi}: chưa cấu hình (${variables}); tin nhắn đường này chờ, quá 3 ngày thì bỏ.`,
      en: `${name.en}: not configured (${variables}); its messages wait, and are dropped after 3 days.`,
    })
  const why = await transport.check()
  if (why === undefined) return well({ vi: `${name.vi}: kết nối được.`, en: `${name.en} can be reached.` })
  return ill({
    vi: `${name.vi}: không kết nối được (${why}). Tin nhắn chờ đến khi được. Hãy kiểm tra ${variables} và mạng.`,
    en: `${name.en} cannot be reached (${why}). Messages wait until it can. Check ${variables} and the network.`,
  })
}

/** How many messages need somebody. */
export async function messagesFinding(db: ReadDb): Promise<Finding> {
  const counts = await countMessages(db)
  const open = counts.waiting + counts.failed + counts.sending
  const givenUp = counts['given-up']
  const text = {
    vi: `Tin nhắn: ${formatCount(open)} đang chờ, ${formatCount(givenUp)} không gửi được.`,
    en: `Messages: ${open} wait, ${givenUp} were given up.`,
  }
  if (givenUp === 0) return well(text)
  return well({
    vi: `${text.vi} Quản trị xem lý do và cho gửi lại ở /lam-viec/tin-nhan.`,
    en: `${text.en} An administrator sees why, and has them sent again, at /lam-viec/tin-nhan.`,
  })
}
