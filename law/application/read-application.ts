/** Reads an application's text (第二十九条第二款): every proposal stands in the text itself, with its place; nothing is invented. A clerk checks each. Pure. */
import { documentNumbersIn } from '../similar.ts'
import { isCreditCode } from './credit-code.ts'
import { placesIn } from './group-items.ts'
import { isIdNumber } from './id-number.ts'
import { findName } from './names.ts'
import { isPhone } from './phone.ts'
import { splitItems } from './split-items.ts'

/** A value and where it stands in the text. */
export interface Found {
  readonly value: string
  readonly start: number
  readonly end: number
}

export const particularFields = ['name', 'idNumber', 'creditCode', 'phone', 'email', 'address', 'postcode'] as const
export type ParticularField = (typeof particularFields)[number]

export interface ReadApplication {
  readonly particulars: Readonly<Partial<Record<ParticularField, Found>>>
  /** The words that say what is wanted, and the single things in them. */
  readonly asked: Found | null
  readonly items: readonly string[]
  /** One line for lists, without names and numbers of people. */
  readonly subject: string
  readonly documentNumbers: readonly string[]
  readonly years: readonly string[]
  readonly places: readonly string[]
  readonly form: 'paper' | 'electronic' | 'inspect' | null
  readonly delivery: 'email' | 'post' | 'pick_up' | 'online' | 'fax' | null
  readonly needsHelp: boolean
}

/** What the text proposes for each field of the register form. */
export const readApplication = (written: string): ReadApplication => {
  const text = written.slice(0, 20_000)
  const plain = foldDigits(text)
  const particulars = particularsIn(text, plain)
  const asked = askedIn(text)
  const items = asked ? splitItems(asked.value).items : []
  const wanted = asked?.value ?? text
  return {
    particulars,
    asked,
    items,
    subject: subjectFrom(items, particulars),
    documentNumbers: documentNumbersIn(wanted),
    years: [...new Set([...foldDigits(wanted).matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)\s*(?:年|[-—–至到])/g)].map(([, year = '']) => year))],
    places: placesIn(wanted),
    form: /电子(?:版|文档|文件|件)|扫描件/.test(text)
      ? 'electronic'
      : /当面查阅|现场查阅/.test(text)
        ? 'inspect'
        : /纸质|纸的|复印件(?:邮|寄|一份)|书面提供/.test(text)
          ? 'paper'
          : null,
    delivery: deliveryIn(text),
    needsHelp: /不识字|看不清|眼睛不好|视力|字印大|大字|盲人|念给/.test(text),
  }
}

/** Full-width digits and letters made plain, character by character: places stay what they were. */
const foldDigits = (text: string): string => text.replace(/[Ａ-Ｚａ-ｚ０-９＋（）－]/g, (character) => character.normalize('NFKC'))

const particularsIn = (text: string, plain: string): ReadApplication['particulars'] => {
  const idNumber = firstOf(plain, /(?<![\dA-Za-z])[1-9](?:[ -]?\d){16}[ -]?[\dXx](?![\dA-Za-z])/g, isIdNumber)
  const creditCode = firstOf(plain, /(?<![0-9A-Za-z])[0-9A-Z]{2}\d{6}[0-9A-Z]{10}(?![0-9A-Za-z])/g, isCreditCode)
  const taken = [idNumber, creditCode]
  const phone = firstOf(
    plain,
    /(?<![\d-])(?:(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}|\(?0\d{2,3}\)?[- ]?\d{7,8}(?:转\d{1,6})?|[48]00-?\d{3}-?\d{4})(?!\d)/g,
    (value, at) => isPhone(value) && !taken.some((other) => other && at >= other.start && at < other.end),
  )
  const found = {
    name: findName(text),
    idNumber,
    creditCode: idNumber && creditCode && idNumber.start === creditCode.start ? null : creditCode,
    phone,
    email: firstOf(plain, /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, () => true),
    address: addressIn(text),
    postcode: afterLabel(plain, /邮(?:政)?编码?[：: ]*(\d{6})(?!\d)/),
  }
  return Object.fromEntries(Object.entries(found).flatMap(([field, value]) => (value ? [[field, value]] : [])))
}

const firstOf = (text: string, pattern: RegExp, fits: (value: string, at: number) => boolean): Found | null => {
  for (const match of text.matchAll(pattern))
    if (fits(match[0], match.index)) return { value: match[0].trim(), start: match.index, end: match.index + match[0].length }
  return null
}

const afterLabel = (text: string, pattern: RegExp): Found | null => {
  const match = pattern.exec(text)
  const value = match?.[1]
  if (!match || value === undefined) return null
  const start = match.index + match[0].length - value.length
  return { value, start, end: start + value.length }
}

const addressIn = (text: string): Found | null =>
  afterLabel(text, /(?:通[讯信]地址|联系地址|邮寄地址|家庭住址|现住址|住址|住所地?|地址)[：: ]*\s*([^\n，。；;,、：:]{4,60})/) ??
  afterLabel(
    text,
    /(?:现居?住在?|家住|居住在|住在|住|寄到|寄至|邮寄到|邮寄至)([\u4e00-\u9fff]{2,24}?[省市县区镇乡村街路巷][^\n，。；;,、：:]{0,40}?(?:号|室|组|栋|幢|单元|户|楼|院|村|社)(?:[\d一二三四五六七八九十A-Za-z-]{0,8}(?:号|室|组|栋|幢|单元|户|楼)){0,3})/,
  )

/** The passage that asks: behind its label or verb, until the wishes for form and delivery, the closing or the signature. */
const askedIn = (text: string): Found | null => {
  const label =
    /(?:所需(?:政府)?信息的?(?:内容描述|内容|名称)|申请(?:公开)?(?:的)?(?:内容|事项|信息)|信息内容描述|公开内容)[：:]\s*|(?:我|本人|我们)?(?:现|特此?|依法)?(?:想要|想知道|需要|申请(?:贵[^，。：:]{1,10})?(?:依法)?(?:公开|获取|查阅)|请(?:求|贵[^，。：:]{1,10})?(?:依法)?(?:公开|提供)|要求(?:公开|提供))(?:以下|下列|如下)?(?:的)?(?:政府信息|信息|内容|材料)?[：:]?\s*/.exec(
      text,
    )
  if (!label) return null
  const start = label.index + label[0].length
  const rest = text.slice(start)
  const closing =
    /(?:[。\n；;]\s*)(?:请(?:给我|将|把|以|用|按|寄|邮)|望(?:贵|予)|恳请|以上(?:信息|内容)|此致|敬礼|谢谢|特此|申请人(?=[：: （(签]|姓名)|姓名|联系(?:电话|人|方式)|电话|身份证|地址|(?:提供|获取)(?:信息的?)?(?:方式|形式)|所需信息的用途|用途|获取信息)/.exec(
      rest,
    )
  const value = rest.slice(0, closing ? closing.index : rest.length).replace(/[\s。；;]+$/, '')
  return value.trim() === '' ? null : { value, start, end: start + value.length }
}

const deliveryIn = (text: string): ReadApplication['delivery'] => {
  if (/(?:发(?:送)?(?:到|至)|通过|以|用)[^。\n]{0,8}(?:电子)?邮(?:箱|件)(?!寄)|电子邮件(?:发送|方式|提供)/.test(text)) return 'email'
  if (/邮寄|寄(?:给|到|至|回)|快递/.test(text)) return 'post'
  if (/自(?:行领)?取|当面领取|窗口领取/.test(text)) return 'pick_up'
  if (/传真(?:给|到|至|方式)/.test(text)) return 'fax'
  return /网上(?:答复|查看|下载)/.test(text) ? 'online' : null
}

/** 甲、乙等 3 项, cut to 40 characters; whatever was found about a person is taken out. */
export const subjectFrom = (items: readonly string[], particulars: ReadApplication['particulars'] = {}): string => {
  const [first = ''] = items
  const bare = Object.values(particulars).reduce((words, found) => words.replaceAll(found.value, ''), first.replace(/\s+/g, ''))
  const safe = bare.replace(/(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/g, '')
  const short = safe.length <= 40 ? safe : `${safe.slice(0, 39)}…`
  return items.length > 1 && short !== '' ? `${short}等 ${items.length} 项` : short
}
