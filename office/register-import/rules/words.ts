/** Reads channel, kind of applicant and 是否办结 out of the words of an old register (条例 第二十八条; 国办公开办函〔2021〕30号). Pure, words as data. */
import type { ApplicantClass, IntakeChannel } from '#law'
import { bare } from './plain.ts'

/** The longest word that stands in the cell decides; two of equal length that disagree decide nothing. */
const longest = <Meaning>(text: string, table: readonly (readonly [Meaning, string])[]): Meaning | null => {
  const cell = bare(text)
  let best = 0
  let meanings: Meaning[] = []
  for (const [meaning, words] of table)
    for (const word of words.split(' ')) {
      if (word.length < best || !cell.includes(word)) continue
      meanings = word.length > best ? [meaning] : [...meanings, meaning]
      best = word.length
    }
  return new Set(meanings).size === 1 ? (meanings[0] ?? null) : null
}

const channelWords: readonly (readonly [IntakeChannel, string])[] = [
  ['in_person', '当面 现场 窗口 上门 来访 面交 面呈 自送 当场 柜台 直接提交 直接递交 送达本机关 亲自 到局 来人 大厅'],
  ['registered_mail', '挂号 ems 特快 快递 快件 邮寄 邮政 顺丰 寄送 寄来 签收'],
  ['ordinary_mail', '信函 平信 来信 书信 信件 平常信函 普通信件 平邮'],
  ['online', '网络 网上 在线 网站 平台 互联网 官网 网申 门户 线上 系统 网页 小程序 公众号 一网通'],
  ['email', '电子邮件 电子邮箱 邮箱 email 电邮 电子信箱'],
  ['fax', '传真 fax'],
]

/** Null when the words say none, or two. 邮件 alone may be a letter or an e-mail: nobody guesses. */
export const readChannel = (text: string): IntakeChannel | null =>
  bare(text) === 'ems邮寄' ? 'registered_mail' : longest(text, channelWords)

const kindWords: readonly (readonly [ApplicantClass, string])[] = [
  ['natural_person', '自然人 公民 个人 群众 村民 居民 市民 业主 个体'],
  ['commercial_enterprise', '企业 公司 商业企业 企业法人 个体工商户'],
  ['research_institution', '科研机构 科研 研究机构 高校 院校 科研院所'],
  ['social_welfare_org', '社会公益组织 公益组织 公益 社会组织 社会团体 社团'],
  ['legal_service_org', '法律服务机构 法律服务 律所 律师事务所'],
  ['other', '其他 其它 机关 事业单位 村委会 居委会'],
]
/** 法人 and 组织 without more say no row of the report's table. */
export const readApplicantKind = (text: string): ApplicantClass | null => longest(text, kindWords)

const nameEndings: readonly (readonly [ApplicantClass, RegExp])[] = [
  ['legal_service_org', /(?:律师事务所|律所|法律服务所|法律援助中心)/],
  ['research_institution', /(?:研究院|研究所|研究中心|大学|学院|科学院|设计院)/],
  ['social_welfare_org', /(?:协会|学会|基金会|商会|联合会|促进会|志愿者|公益)/],
  ['commercial_enterprise', /(?:公司|厂|商店|商行|超市|酒店|饭店|合作社|集团|工作室|经营部|门市部|矿|银行|家庭农场)/],
  ['other', /(?:委员会|村委|居委|小组|局|处|站|中心|镇政府|街道)/],
]
/** What a name tells: 某某有限公司 is an enterprise, two to four Chinese characters are a person; otherwise null. */
export const kindByName = (name: string): ApplicantClass | null => {
  const text = bare(name)
  const found = nameEndings.find(([, pattern]) => pattern.test(text))
  if (found) return found[0]
  const person = text.replace(/(?:先生|女士|同志|等\d*[人户名]?|等[一二三四五六七八九十]+[人户名]?)$/, '')
  return /^[\u4e00-\u9fff]{1,3}(?:某+|x+|\*+)?$/.test(person) || /^[\u4e00-\u9fff]{2,4}$/.test(person) ? 'natural_person' : null
}

const closedWords: readonly (readonly [boolean, string])[] = [
  [
    false,
    '否 未办结 未答复 未结 未归档 未完成 办理中 在办 正在办理 处理中 待办 待答复 待办理 进行中 补正中 征求意见中 延期 已受理 受理中 未',
  ],
  [true, '是 已办结 办结 已答复 已结 结案 已归档 归档 完成 已完成 办毕 已回复 已送达 已办 完结 v'],
]
/** Whether the register says that it is over; null when it says neither. */
export const readClosed = (text: string): boolean | null => (/^[√✓✔]$/.test(text.trim()) ? true : longest(text, closedWords))
