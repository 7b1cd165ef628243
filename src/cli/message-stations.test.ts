import { expect, test } from 'vitest'
import { configuredTransports, messageSite } from './message-stations.ts'

const mail = { MOTCUA_SMTP_URL: 'smtps://mail.example.vn', MOTCUA_MAIL_FROM: 'Một Cửa <mot-cua@example.vn>' }

test.each([
  [{}, []],
  [{ MOTCUA_SMTP_URL: '', MOTCUA_SMS_URL: '' }, []],
  [mail, ['email']],
  [{ ...mail, MOTCUA_SMS_URL: 'https://sms.example.vn/gui' }, ['email', 'sms']],
  [{ MOTCUA_SMS_URL: 'http://127.0.0.1:8080/' }, ['sms']],
])('%j configures %j', (environment, channels) => {
  const transports = configuredTransports(environment)
  expect(Object.keys(transports)).toEqual(channels)
  for (const transport of Object.values(transports)) transport.close()
})

test.each([
  [{ MOTCUA_SMTP_URL: 'mail.example.vn', MOTCUA_MAIL_FROM: 'x@example.vn' }, 'smtp-url-wrong'],
  [{ MOTCUA_SMTP_URL: 'https://mail.example.vn', MOTCUA_MAIL_FROM: 'x@example.vn' }, 'smtp-url-wrong'],
  [{ MOTCUA_SMTP_URL: mail.MOTCUA_SMTP_URL }, 'mail-from-missing'],
  [{ ...mail, MOTCUA_MAIL_FROM: 'Một Cửa <mot-cua@example.vn>\r\nBcc: x@example.vn' }, 'mail-from-missing'],
  [{ MOTCUA_SMS_URL: 'http://sms.example.vn/' }, 'sms-url-wrong'],
])('%j is refused: %s, without the secret in it', (environment, code) => {
  expect(() => configuredTransports(environment)).toThrow(
    expect.objectContaining({ refusal: expect.objectContaining({ code }) }),
  )
})

test('links lead to the public address, else to this machine; marks are kept unless dropped', () => {
  const local = 'http://127.0.0.1:3000'
  expect(messageSite({}, local)).toEqual({ address: local, smsMarks: true })
  const configured = { MOTCUA_PUBLIC_ADDRESS: 'https://motcua.example.vn/', MOTCUA_SMS_MARKS: 'drop' }
  expect(messageSite(configured, local)).toEqual({ address: 'https://motcua.example.vn', smsMarks: false })
  expect(() => messageSite({ MOTCUA_SMS_MARKS: 'x' }, local)).toThrow("MOTCUA_SMS_MARKS is 'x'")
})
