/** Short messages: a slot for providers by the scheme of the gateway's address. An own gateway is a line here. */
import type { Clock } from './app.ts'
import type { SmsSettings } from './settings.ts'
import type { SmsWay } from './short-message.ts'
import { fileSms } from './sms-file.ts'
import { gatewaySms } from './sms-gateway.ts'

type Provider = (settings: SmsSettings, clock: Clock) => SmsWay

const providers: Readonly<Record<string, Provider>> = {
  'http:': gatewaySms,
  'https:': gatewaySms,
  'file:': fileSms,
}

/** The way that the address names. */
export const openSms = (settings: SmsSettings, clock: Clock): SmsWay => {
  const provider = providers[new URL(settings.url).protocol]
  if (!provider) throw new Error('SMS_GATEWAY_URL 的协议不支持。')
  return provider(settings, clock)
}
