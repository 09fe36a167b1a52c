/** 亲友代办授权单 (民法典 第一百六十五条): who acts for the applicant in what, what he may not, until when; signed by the applicant, kept in the file. It never prints the code. */
import { inChinese, inChineseWithWeekday, type PlainDate } from '#kernel'
import { type SlipPower, slipNever, slipPowerTitles } from '#law'
import type { LetterContent } from '#letters/contract'
import { formOn } from './paper.ts'
import type { LetterSituation } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

export interface ProxySlipInput {
  readonly proxyName: string
  readonly relation: string
  readonly powers: readonly SlipPower[]
  readonly givenOn: PlainDate
  readonly until: PlainDate
  readonly daysAfterClose: number
}

export const proxySlipTemplate = templateKind({
  id: 'proxy_slip',
  name: '亲友代办授权单',
  group: '程序文书',
  kind: 'proxy_slip',
  placeholders: {
    ...toApplicant,
    登记号: { type: 'text', explains: '申请人查进度用的登记号' },
    代办人: { type: 'text', explains: '代办人的姓名', required: '民法典第一百六十五条：要写明代理人的姓名' },
    关系: { type: 'text', explains: '代办人和申请人的关系' },
    可以办的: { type: 'text', explains: '勾选的代办事项', required: '民法典第一百六十五条：要写明代理事项和权限' },
    不能办的: { type: 'text', explains: '任何代办码都不能办的事', required: '权限要写清楚，也要写清楚不能办什么' },
    开始日期: { type: 'text', explains: '开出的日子' },
    有效期限: { type: 'text', explains: '最后一天，带星期', required: '民法典第一百六十五条：要写明期限' },
    办结后天数: { type: 'text', explains: '办结后几天自动失效' },
  },
  mustSay: [
    { words: '撤销', why: '民法典第一百七十三条：申请人随时可以取消委托' },
    { words: '签名', why: '民法典第一百六十五条：由被代理人签名或者盖章' },
  ],
})

export const proxySlip = (situation: LetterSituation, input: ProxySlipInput): LetterContent =>
  formOn(situation, {
    kind: 'proxy_slip',
    signed: true,
    qr: { url: `${situation.publicUrl.replace(/\/+$/, '')}/behalf`, caption: '扫码打开代办页面' },
    ...written(situation, proxySlipTemplate, {
      ...applicantValues(situation),
      登记号: situation.trackingNumber,
      代办人: input.proxyName,
      关系: input.relation,
      可以办的: input.powers.map((power) => slipPowerTitles[power]).join('；'),
      不能办的: slipNever.join('；'),
      开始日期: inChinese(input.givenOn),
      有效期限: inChineseWithWeekday(input.until),
      办结后天数: String(input.daysAfterClose),
    }),
  })
