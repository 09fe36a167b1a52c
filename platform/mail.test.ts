/** Mail and short messages against real servers: what counts against a recipient and what against the way; no header can be slipped in. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import { openPostOffice, type PostOffice, type Temper } from '../testing/post-office.ts'
import { virtualClock } from './clock.ts'
import { isMailAddress, openMail } from './mail.ts'
import { readSettings } from './settings.ts'
import { mobileNumber } from './short-message.ts'
import { openSms } from './sms.ts'

let office: PostOffice
beforeAll(async () => {
  office = await openPostOffice()
})
afterAll(() => office?.close())
beforeEach(() => {
  office.temper = 'well'
  office.mails.length = 0
  office.shortMessages.length = 0
})

const clock = virtualClock(plainDate('2026-11-25'))
const mailing = () => openMail(office.settings.mail as never)
const texting = () => openSms(office.settings.sms as never, clock)
const mail = { id: 'b1a7', to: 'li@example.cn', title: '您的申请有新进展（登记号1）', body: '第一行\n第二行' }
const message = { id: 'b1a8', to: '138 0000 1234', text: '您的申请有新进展' }

describe('mail', () => {
  test('arrives as written, in Chinese, with the id given', async () => {
    const way = mailing()
    expect(await way.send(mail)).toEqual({ ok: true })
    way.close()
    expect(office.mails).toMatchObject([
      { messageId: '<b1a7@mingchuan.example>', to: ['li@example.cn'], subject: mail.title, text: expect.stringContaining('第二行') },
    ])
    expect(office.mails[0]?.headers).toMatch(/^Auto-Submitted: auto-generated$/im)
  })
  test.each<[Temper, object]>([
    ['grey', { kind: 'passing', code: '450' }],
    ['refuse', { kind: 'refused', code: '550' }],
    ['cut', { kind: 'way' }],
    ['broken', { kind: 'way' }],
  ])('a server that is %s', async (temper, trouble) => {
    office.temper = temper
    const way = mailing()
    expect(await way.send(mail)).toMatchObject({ ok: false, trouble })
    way.close()
  })
  test.each(['li@example.cn\r\nBcc: all@example.cn', 'li@example.cn, wang@example.cn', 'li', '', '<li@example.cn>'])(
    'no address, no mail: %j',
    async (to) => {
      const way = mailing()
      expect(await way.send({ ...mail, to })).toEqual({ ok: false, trouble: { kind: 'refused', code: 'address' } })
      way.close()
      expect(office.mails).toEqual([])
    },
  )
  test('a title cannot bring a header along', async () => {
    const way = mailing()
    await way.send({ ...mail, title: 'x\r\nBcc: all@example.cn\r\n\r\nbody' })
    way.close()
    expect(office.mails[0]?.to).toEqual(['li@example.cn'])
    expect(office.mails[0]?.headers).not.toMatch(/^bcc:/im)
  })
  test('without TLS nothing goes to another machine', async () => {
    const way = openMail({ ...(office.settings.mail as object), requireTls: true } as never)
    expect(await way.send(mail)).toMatchObject({ ok: false, trouble: { kind: 'way' } })
    way.close()
    expect(office.mails).toEqual([])
  })
  test('addresses', () => {
    expect(['a@b.cn', 'a.b+c@x-y.gov.cn'].every(isMailAddress)).toBe(true)
    expect(['a@b', 'a b@c.cn', '"a"@b.cn', '李@b.cn', 'a@b.cn>', 'a@b..cn'].some(isMailAddress)).toBe(false)
  })
})

describe('short messages', () => {
  test('signed, with the id given', async () => {
    expect(await texting().send(message)).toEqual({ ok: true })
    expect(office.shortMessages).toEqual([{ requestId: 'b1a8', to: '13800001234', text: message.text, genuine: true }])
  })
  test.each<[Temper, object]>([
    ['grey', { kind: 'passing' }],
    ['refuse', { kind: 'refused' }],
    ['cut', { kind: 'way' }],
    ['broken', { kind: 'way', code: '503' }],
  ])('a gateway that is %s', async (temper, trouble) => {
    office.temper = temper
    expect(await texting().send(message)).toMatchObject({ ok: false, trouble })
  })
  test('a landline gets none', async () => {
    expect(await texting().send({ ...message, to: '0731-88000001' })).toEqual({ ok: false, trouble: { kind: 'refused', code: 'number' } })
    expect(['+86 13800001234', '１３８００００１２３４', '8613800001234'].map(mobileNumber)).toEqual(Array(3).fill('13800001234'))
    expect(mobileNumber('12345')).toBe(null)
  })
  test('into a folder for a one-way device: one file, also when sent twice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sunlit-sms-'))
    const way = openSms({ url: pathToFileURL(folder).href, id: '', key: '', sign: '阳光公开' }, clock)
    expect(await way.send(message)).toEqual({ ok: true })
    expect(await way.send(message)).toEqual({ ok: true })
    expect(readdirSync(folder)).toEqual(['b1a8.json'])
    expect(JSON.parse(readFileSync(join(folder, 'b1a8.json'), 'utf8'))).toEqual({
      requestId: 'b1a8',
      to: '13800001234',
      sign: '阳光公开',
      text: message.text,
    })
    rmSync(folder, { recursive: true })
  })
})

describe('settings', () => {
  test('mail: TLS unless the server is this machine', () => {
    const of = (url: string, more = {}) => readSettings({ SMTP_URL: url, MAIL_FROM: '阳光公开 <a@b.cn>', ...more }).mail
    expect(of('smtp://u:p@smtp.example.cn:587')).toMatchObject({ from: 'a@b.cn', fromName: '阳光公开', requireTls: true })
    expect(of('smtp://localhost:25')?.requireTls).toBe(false)
    expect(of('smtp://smtp.example.cn', { SMTP_TLS: 'optional' })?.requireTls).toBe(false)
    expect(readSettings({}).mail).toBe(null)
  })
  test('what is missing is named, no password is shown', () => {
    expect(() => readSettings({ SMTP_URL: 'smtp://u:geheim@x:587' })).toThrow(/MAIL_FROM/)
    expect(() => readSettings({ SMTP_URL: 'http://u:geheim@x', MAIL_FROM: 'a@b.cn' })).toThrow(/^(?!.*geheim)/s)
    expect(() => readSettings({ SMS_GATEWAY_URL: 'https://x.cn/', SMS_GATEWAY_KEY: 'kurz' })).toThrow(/^(?!.*kurz)[\s\S]*SMS_GATEWAY_KEY/)
  })
})
