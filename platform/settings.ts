/** Settings: what the environment says, checked at start; a wrong value is named with what would be right. */
import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { isAbsolute, join, resolve } from 'node:path'

export interface Settings {
  readonly port: number
  /** Which address the server listens on. */
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly role: 'all' | 'outer' | 'inner'
  /** Base address printed on letters and QR codes, e.g. https://www.example.gov.cn */
  readonly publicUrl: string
  /** s3://bucket/prefix, or null for the folder in dataDir. */
  readonly filesUrl: string | null
  readonly s3: { readonly endpoint: string | null; readonly region: string; readonly accessKey: string; readonly secretKey: string }
  readonly keysDir: string
  /** The largest file taken, in bytes. */
  readonly fileLimit: number
  /** Addresses of proxies whose X-Forwarded-* are believed. */
  readonly trustedProxies: readonly string[]
  /** Hosts at private addresses whose pages letters may point to and the machine may look at. */
  readonly linkHosts: readonly string[]
  /** The office's own fonts for letters. */
  readonly fontsDir: string | null
  /** With ROLE=outer or inner: where packages for the other side are put, and where its packages arrive. */
  readonly exchangeOut: string | null
  readonly exchangeIn: string | null
  /** Where mail is handed over; null: no mail. */
  readonly mail: MailSettings | null
  /** The gateway for short messages; null: none. */
  readonly sms: SmsSettings | null
  /** The program that reads letters aloud, with what it is given; null: letters have no sound of their own. */
  readonly speechCommand: readonly string[] | null
  /** The series in document numbers. */
  readonly documentSeries: string
  readonly seed: string
  readonly [name: string]: unknown
}

export interface MailSettings {
  /** smtp://user:password@host:587 or smtps://… */
  readonly url: string
  /** The sender's address, and the name beside it. */
  readonly from: string
  readonly fromName: string
  /** Refuse to speak without TLS. */
  readonly requireTls: boolean
}

export interface SmsSettings {
  /** https://…: a gateway; file:///folder: a folder from which a one-way device takes. */
  readonly url: string
  readonly id: string
  readonly key: string
  /** 【签名】 */
  readonly sign: string
}

type Environment = Readonly<Record<string, string | undefined>>

interface Setting {
  readonly name: string
  readonly fallback: string
  readonly does: string
}

const known = [
  { name: 'PORT', fallback: '3000', does: '端口' },
  { name: 'HOST', fallback: '127.0.0.1', does: '监听的地址；要让别的机器访问，设为 0.0.0.0' },
  { name: 'DATA_DIR', fallback: './.data', does: '数据文件夹：内置数据库、上传的文件、密钥、见证文件' },
  {
    name: 'DATABASE_URL',
    fallback: '',
    does: '使用已有的 PostgreSQL（15 或更新），如 postgres://用户:密码@主机:5432/库；不设则用内置数据库',
  },
  { name: 'ROLE', fallback: 'all', does: '这台机器担任哪一侧：all（同机）、outer（外网受理）、inner（内网办理）' },
  { name: 'PUBLIC_URL', fallback: 'http://localhost:端口', does: '公众访问的网址，印在文书和二维码上' },
  { name: 'FILES_URL', fallback: '', does: '文件放在对象存储，如 s3://桶/前缀；不设则放在数据文件夹' },
  { name: 'S3_ENDPOINT', fallback: '', does: '对象存储的地址，如 https://oss.example.gov.cn' },
  { name: 'S3_REGION', fallback: 'us-east-1', does: '对象存储的区域' },
  { name: 'S3_ACCESS_KEY', fallback: '', does: '对象存储的访问键' },
  { name: 'S3_SECRET_KEY', fallback: '', does: '对象存储的密钥' },
  { name: 'KEYS_DIR', fallback: 'DATA_DIR/keys', does: '密钥文件夹；正式使用时应放在另一块盘上' },
  { name: 'FILE_LIMIT_MB', fallback: '50', does: '单个上传文件的上限（兆字节）' },
  { name: 'TRUSTED_PROXIES', fallback: '', does: '前置代理的地址，逗号分隔；只信任它们转来的来访地址' },
  { name: 'LINK_HOSTS', fallback: '', does: '核对文书里的网址时，允许打开的内部网站，逗号分隔的主机名或主机名:端口；本站自己不用写' },
  { name: 'EXCHANGE_OUT', fallback: '', does: 'ROLE 不是 all 时必填：放给对侧的交换包的文件夹' },
  { name: 'EXCHANGE_IN', fallback: '', does: 'ROLE 不是 all 时必填：对侧送来的交换包的文件夹' },
  { name: 'FONTS_DIR', fallback: '', does: '单位自有字体（仿宋、小标宋等）的文件夹；不设则文书用思源宋体' },
  { name: 'SMTP_URL', fallback: '', does: '发邮件的服务器，如 smtp://用户:密码@smtp.example.gov.cn:587；不设则不发邮件' },
  {
    name: 'MAIL_FROM',
    fallback: '',
    does: '设了 SMTP_URL 就要一并设：发件人地址，如 xxgk@example.gov.cn 或 阳光公开 <xxgk@example.gov.cn>',
  },
  { name: 'SMTP_TLS', fallback: 'required', does: '发邮件必须加密（required）；只有本机的服务器默认不要求；optional 表示能加密就加密' },
  { name: 'SMS_GATEWAY_URL', fallback: '', does: '短信网关的地址 https://…；单向设备写 file:///文件夹；不设则不发短信' },
  { name: 'SMS_GATEWAY_ID', fallback: 'sunlit', does: '短信网关给本单位的编号' },
  { name: 'SMS_GATEWAY_KEY', fallback: '', does: '和短信网关约定的密钥，用 HMAC-SM3 签名；用网关时必填' },
  { name: 'SMS_SIGN', fallback: '阳光公开', does: '短信签名，不带【】' },
  {
    name: 'SPEECH_COMMAND',
    fallback: '',
    does: '朗读引擎：本机的程序和参数，空格分开。文字从标准输入给它，它把 WAV、MP3 或 OGG 写到标准输出。只写 espeak-ng 就用自带的参数（按拼音念）；不设则不录音，网页用听的人自己设备上的语音',
  },
  { name: 'DOCUMENT_SERIES', fallback: '公开', does: '文号中的系列：公开 或 依复，如 某自资公开〔2026〕1号' },
  { name: 'SEED', fallback: '20260101', does: '演练县的种子数；设为 none 则不装入演练县' },
] as const satisfies readonly Setting[]

type SettingName = (typeof known)[number]['name']

/** The lines for `sunlit help`. */
export const settingsHelp = (): string =>
  known.map(({ name, fallback, does }) => `  ${name}${fallback ? `（默认 ${fallback}）` : ''}\n      ${does}`).join('\n')

/** Reads the settings; throws one message naming every wrong value. */
export const readSettings = (environment: Environment = process.env): Settings => {
  const problems: string[] = []
  const raw = (name: SettingName): string => environment[name]?.trim() ?? ''
  const check = (name: SettingName, isRight: boolean, wanted: string) => {
    if (!isRight) problems.push(`${name}=${JSON.stringify(shown(name, raw(name)))}：${wanted}`)
  }
  const whole = (name: SettingName, fallback: number, lowest: number, highest: number): number => {
    const value = raw(name) === '' ? fallback : Number(raw(name))
    check(name, Number.isInteger(value) && value >= lowest && value <= highest, `应为 ${lowest} 到 ${highest} 的整数。`)
    return value
  }
  const port = whole('PORT', 3000, 0, 65535)
  const role = raw('ROLE') === '' ? 'all' : raw('ROLE')
  check('ROLE', isRole(role), '应为 all、outer 或 inner。')
  const databaseUrl = raw('DATABASE_URL') || null
  check(
    'DATABASE_URL',
    databaseUrl === null || /^postgres(ql)?:$/.test(urlOf(databaseUrl)?.protocol ?? ''),
    '应像 postgres://用户:密码@主机:5432/库。',
  )
  const publicUrl = raw('PUBLIC_URL') || `http://localhost:${port}`
  check('PUBLIC_URL', raw('PUBLIC_URL') === '' || /^https?:$/.test(urlOf(publicUrl)?.protocol ?? ''), '应以 http:// 或 https:// 开头。')
  const filesUrl = raw('FILES_URL') || null
  check('FILES_URL', filesUrl === null || /^s3:\/\/[a-z0-9.-]{3,63}(\/.*)?$/.test(filesUrl), '应像 s3://桶/前缀。')
  if (filesUrl !== null)
    for (const name of ['S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const) check(name, raw(name) !== '', '设了 FILES_URL 就要一并设它。')
  const endpoint = raw('S3_ENDPOINT') || null
  check('S3_ENDPOINT', endpoint === null || /^https?:$/.test(urlOf(endpoint)?.protocol ?? ''), '应以 http:// 或 https:// 开头。')
  const seed = raw('SEED') || '20260101'
  check('SEED', seed === 'none' || /^\d{1,15}$/.test(seed), '应为数字或 none。')
  const documentSeries = raw('DOCUMENT_SERIES') || '公开'
  check('DOCUMENT_SERIES', documentSeries === '公开' || documentSeries === '依复', '应为 公开 或 依复。')
  check(
    'LINK_HOSTS',
    proxies(raw('LINK_HOSTS')).every((host) => /^[a-z0-9.-]{1,253}(:\d{1,5})?$/i.test(host)),
    '应为逗号分隔的主机名，如 www.example.gov.cn,10.0.0.8:8080。',
  )
  check('TRUSTED_PROXIES', proxies(raw('TRUSTED_PROXIES')).every(isAddress), '应为逗号分隔的 IP 地址或网段，如 10.0.0.1,10.1.0.0/16。')
  if (role !== 'all')
    for (const name of ['EXCHANGE_OUT', 'EXCHANGE_IN'] as const)
      check(name, raw(name) !== '', `ROLE=${role} 时应设为与对侧交换用的文件夹。`)
  const fontsDir = raw('FONTS_DIR') ? resolve(raw('FONTS_DIR')) : null
  check('FONTS_DIR', fontsDir === null || existsSync(fontsDir), '没有这个文件夹。')
  const mail = mailSettings(raw, check)
  const sms = smsSettings(raw, check)
  const fileLimit = whole('FILE_LIMIT_MB', 50, 1, 2048) * 1024 * 1024
  if (problems.length > 0 || !isRole(role)) throw new Error(`设置有误，请改正后再启动：\n${problems.map((line) => `  ${line}`).join('\n')}`)
  const dataDir = resolve(raw('DATA_DIR') || './.data')
  return {
    port,
    host: raw('HOST') || '127.0.0.1',
    dataDir,
    databaseUrl,
    role,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    filesUrl,
    s3: { endpoint, region: raw('S3_REGION') || 'us-east-1', accessKey: raw('S3_ACCESS_KEY'), secretKey: raw('S3_SECRET_KEY') },
    keysDir: keysFolder(raw('KEYS_DIR'), dataDir),
    fileLimit,
    trustedProxies: proxies(raw('TRUSTED_PROXIES')),
    linkHosts: proxies(raw('LINK_HOSTS')),
    fontsDir,
    mail,
    sms,
    exchangeOut: raw('EXCHANGE_OUT') === '' ? null : resolve(raw('EXCHANGE_OUT')),
    exchangeIn: raw('EXCHANGE_IN') === '' ? null : resolve(raw('EXCHANGE_IN')),
    speechCommand: raw('SPEECH_COMMAND') === '' ? null : raw('SPEECH_COMMAND').split(/\s+/),
    documentSeries,
    seed,
  }
}

type Raw = (name: SettingName) => string
type Check = (name: SettingName, isRight: boolean, wanted: string) => void

const mailSettings = (raw: Raw, check: Check): MailSettings | null => {
  const url = raw('SMTP_URL')
  if (url === '') return null
  const parsed = urlOf(url)
  check('SMTP_URL', /^smtps?:$/.test(parsed?.protocol ?? '') && Boolean(parsed?.hostname), '应像 smtp://用户:密码@主机:587 或 smtps://…。')
  const [, name = '', address = ''] = /^(?:([^<>"\r\n]*)<)?([^<>\s@]+@[^<>\s@]+)>?$/.exec(raw('MAIL_FROM')) ?? []
  check('MAIL_FROM', address !== '', '设了 SMTP_URL 就要设发件人，如 xxgk@example.gov.cn。')
  const tls = raw('SMTP_TLS')
  check('SMTP_TLS', ['', 'required', 'optional'].includes(tls), '应为 required 或 optional。')
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(parsed?.hostname ?? '')
  return { url, from: address, fromName: name.trim() || '阳光公开', requireTls: tls === 'required' || (tls === '' && !isHere) }
}

const smsSettings = (raw: Raw, check: Check): SmsSettings | null => {
  const url = raw('SMS_GATEWAY_URL')
  if (url === '') return null
  const protocol = urlOf(url)?.protocol ?? ''
  check('SMS_GATEWAY_URL', /^(https?|file):$/.test(protocol), '应以 https:// 或 file:/// 开头。')
  if (/^https?:$/.test(protocol)) check('SMS_GATEWAY_KEY', raw('SMS_GATEWAY_KEY').length >= 16, '用短信网关时，请设至少 16 个字符的密钥。')
  return { url, id: raw('SMS_GATEWAY_ID') || 'sunlit', key: raw('SMS_GATEWAY_KEY'), sign: raw('SMS_SIGN') || '阳光公开' }
}

const proxies = (list: string): readonly string[] =>
  list
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)

const isAddress = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/')
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= 128))
}

const isRole = (text: string): text is Settings['role'] => text === 'all' || text === 'outer' || text === 'inner'

const keysFolder = (path: string, dataDir: string): string => {
  if (path === '') return join(dataDir, 'keys')
  return isAbsolute(path) ? path : resolve(path)
}

/** A wrong value is shown, a secret never. */
const shown = (name: SettingName, value: string): string => {
  if (name === 'S3_SECRET_KEY' || name === 'S3_ACCESS_KEY' || name === 'SMS_GATEWAY_KEY') return value === '' ? '' : '…'
  return name === 'DATABASE_URL' || name === 'SMTP_URL' ? value.replace(/:[^:@/]*@/, ':…@') : value
}

const urlOf = (text: string): URL | null => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
