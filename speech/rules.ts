/** The reading rules: what is written in a letter, and how a person at the counter would say it (R036). The first rule that fits at a place is taken. */
import { amountOf, called, calledInGroups, counted, digits, number, yuan } from './numbers.ts'
import { unitNames, unitPattern } from './units.ts'

/** A pattern tried exactly where the reader stands, and what is said instead. */
export interface Rule {
  readonly what: string
  readonly written: RegExp
  readonly say: (found: readonly string[]) => string
}

const N = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const dash = String.raw`\s*(?:[—–~-]+|至|到)\s*`
const numerals = '[一二三四五六七八九十百零]+'
const measures =
  '个|件|份|次|天|周|年(?!级|\\d)|户|人|名|位|页|张|块|亩|倍|项|篇|套|宗|处|家|本|种|类|部|台|辆|座|间|分钟|小时|秒|元|角|吨|公里|米|厘米|公斤|千克|斤|平方|立方|公顷|条|方面|批|轮|段|封|遍|趟|棵|株|头|只|口|笔|成|万|亿|千'

const rule = (what: string, written: string, say: Rule['say']): Rule => ({ what, written: new RegExp(written, 'uy'), say })
const plain = (text: string): string => text.replaceAll(',', '')
const all = (count: number, word: string): string => word.repeat(count)
const dayOf = (year: string, month: string, day: string): string => `${digits(year)}年${counted(month)}月${counted(day)}日`
const hourOf = (hour: string): string => (Number(hour) === 2 ? '两' : counted(hour))

const clock = (hour: string, minute: string, second = ''): string => {
  const minutes = Number(minute) === 0 && second === '' ? '' : `${minute.startsWith('0') ? digits(minute) : counted(minute)}分`
  return `${hourOf(hour)}点${minutes}${second === '' ? '' : `${second.startsWith('0') ? digits(second) : counted(second)}秒`}`
}

/** MC-2026-017 → M C 杠二零二六杠零幺七: letters one by one, long figures by telephone. */
const spelled = (code: string): string =>
  (code.match(/[A-Za-z]+|\d+|-/g) ?? [])
    .map((piece) => {
      if (piece === '-') return '杠'
      if (/^\d/.test(piece)) return piece.length > 2 || piece.startsWith('0') ? called(piece) : counted(piece)
      return `${[...piece.toUpperCase()].join(' ')} `
    })
    .join('')
    .trim()

const masked = (before: string, stars: string, after: string): string =>
  `${before ? `${called(before)}，` : ''}隐去${counted(String(stars.length))}位${after ? `，${called(after.replace(/x/i, 'X'))}` : ''}`

/** Addresses, numbers of papers, people's numbers: before anything that counts. */
const references: readonly Rule[] = [
  rule('网址', String.raw`(?:网址(?:是|为)?[：:]?\s*)?(?:https?:\/\/|www\.)[!-~]*[A-Za-z0-9/#=]`, () => '网址请看屏幕'),
  rule('邮箱', String.raw`(?<![A-Za-z0-9])([A-Za-z0-9._+-]+)@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})`, ([, name = '', host = '']) => {
    const label = (text: string) => (/^[a-z]{4,}$/i.test(text) ? text : spelled(text))
    return `${name.split('.').map(spelled).join('点')} 艾特 ${host.split('.').map(label).join('点')}`
  }),
  rule(
    '文号',
    String.raw`[〔［【\[（](\d{4})[〕］】\]）]\s*(?:第\s*)?(\d+)\s*号`,
    ([, year = '', serial = '']) => `，${digits(year)}年，${counted(serial)}号`,
  ),
  rule(
    '案号',
    String.raw`[〔［（](\d{4})[〕］）](\p{Script=Han}{1,3})(\d{1,4})(\p{Script=Han}{1,3})(?:第)?(\d+)号`,
    ([, year = '', court = '', code = '', kind = '', serial = '']) =>
      `${digits(year)}年，${court}${called(code)}${kind}，${counted(serial)}号`,
  ),
  rule('括号里的年', String.raw`[〔［（](\d{4})[〕］）](?=\p{Script=Han})`, ([, year = '']) => `${digits(year)}年`),
  rule('证件号遮盖', String.raw`(\d+)([*]{2,})(\d*[Xx]?)`, ([, before = '', stars = '', after = '']) => masked(before, stars, after)),
  rule('姓名遮盖', String.raw`(?<=\p{Script=Han})[*]{1,3}(?![*\d])|[*]{1,3}(?=\p{Script=Han})`, ([stars = '']) => all(stars.length, '某')),
  rule('其他遮盖', String.raw`[*]+`, () => '隐去'),
  rule('身份证号', String.raw`(?<![\dA-Za-z])(\d{6})(\d{8})(\d{3}[\dXx])(?![\dA-Za-z])`, ([, place = '', born = '', rest = '']) =>
    [place, born, rest.toUpperCase()].map(called).join('，'),
  ),
  rule('登记号', String.raw`(?<!\d)(\d{8})-(\d{5})-(\d)(?!\d)`, ([, day = '', serial = '', check = '']) =>
    [day, serial, check].map(called).join('，'),
  ),
  rule('手机', String.raw`(?<![\d-])(?:\+?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)`, ([, a = '', b = '', c = '']) =>
    [a, b, c].map(called).join('，'),
  ),
  rule(
    '座机',
    String.raw`(?<![\d-])(?:（(0\d{2,3})）|(0\d{2,3})[- ]?)(\d{7,8})(?:(?:-|转)(\d{1,6}))?(?!\d)`,
    ([, one = '', two = '', line = '', more]) =>
      `${called(one || two)}，${called(line.slice(0, -4))}，${called(line.slice(-4))}${more ? `，转${called(more)}` : ''}`,
  ),
  rule('四零零电话', String.raw`(?<!\d)([48]00)[- ]?(\d{3})[- ]?(\d{4})(?!\d)`, ([, a = '', b = '', c = '']) =>
    [a, b, c].map(called).join('，'),
  ),
  rule(
    '短号',
    String.raw`(?<=(?:电话|传真|热线|拨打|致电|拨|号码|座机|分机|转)[：:是为\s]{0,3})\d{2,8}(?!\d|\.\d)|(?<!\d)1\d{2,4}(?=(?:热线|专线|平台|电话))`,
    ([line = '']) => (line.length > 6 ? calledInGroups(line, 4) : called(line)),
  ),
  rule(
    '号码类',
    String.raw`(?<=(?:编号|编码|账号|卡号|证号|代码|尾号|邮编|密码|房号|车号|工号)[：:是为\s]{0,3})\d{2,}(?![\d-])`,
    ([code = '']) => (code.length > 8 ? calledInGroups(code, 4) : called(code)),
  ),
  rule('证书号', String.raw`第(0\d+|\d{5,})号`, ([, serial = '']) => `第${called(serial)}号`),
  rule(
    '房号',
    String.raw`(?<!\d)\d{3,4}(?=室|房间|房(?!屋|产|子))|(?<=(?:单元|栋|幢|号楼))\d{3,4}(?=号|室|，|。|$)|(?<=[路街巷道])\d{4,5}(?=号)`,
    ([room = '']) => called(room),
  ),
]

/** Days, years, times. */
const moments: readonly Rule[] = [
  rule(
    '日期',
    String.raw`(?<![\d-])((?:19|20)\d{2})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d-])(?:[T\s]+(?=\d{1,2}:))?`,
    ([, year = '', , month = '', day = '']) => dayOf(year, month, day),
  ),
  rule(
    '年月',
    String.raw`(?<![\d-])((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d-]|号|年)`,
    ([, year = '', month = '']) => `${digits(year)}年${counted(month)}月`,
  ),
  rule('年份范围', String.raw`(?<!\d)(\d{4})年?${dash}(\d{4})(?=年)`, ([, from = '', to = '']) => `${digits(from)}年到${digits(to)}`),
  rule('跨年度', String.raw`(?<!\d)(\d{4})\/(\d{4})(?=年)`, ([, from = '', to = '']) => `${digits(from)}到${digits(to)}`),
  rule(
    '年份',
    String.raw`(?<!\d)\d{4}(?=年(?!以上|以内|期))|(?<!\d)\d{2}(?=年\d{1,2}月)|(?<!\d)(?:19|20)\d{2}(?=版|届|财年|学年)`,
    ([year = '']) => digits(year),
  ),
  rule(
    '时刻',
    String.raw`(?<![\d:：]|比例|比例尺|按)([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d:：])`,
    ([, hour = '', minute = '', second]) => clock(hour, minute, second),
  ),
  rule('比例', String.raw`(?<!\d)(\d+)\s*[:：∶]\s*(\d+)(?!\d)`, ([, a = '', b = '']) => `${counted(a)}比${counted(b)}`),
]

/** Money, shares, measures. */
const quantities: readonly Rule[] = [
  rule(
    '百分比范围',
    String.raw`(?<!\d)(${N})%?${dash}(${N})%`,
    ([, from = '', to = '']) => `百分之${number(plain(from))}到百分之${number(plain(to))}`,
  ),
  rule(
    '百分比',
    String.raw`(-?)(${N})([%‰])`,
    ([, sign = '', value = '', mark = '']) => `${sign ? '负' : ''}${mark === '%' ? '百' : '千'}分之${number(plain(value))}`,
  ),
  rule('人民币符号', String.raw`¥\s*(${N})\s*(万|亿)?元?`, ([, value = '', power]) =>
    power ? `${amountOf(plain(value))}${power}元` : yuan(value),
  ),
  rule('美元符号', String.raw`\$\s*(${N})\s*(万|亿)?(?:美元)?`, ([, value = '', power = '']) => `${amountOf(plain(value))}${power}美元`),
  rule('元', String.raw`(?<![\d.])(${N})\s*元`, ([, value = '']) => yuan(value)),
  rule('每', String.raw`(?<=[元人户件吨次页斤米亩天])\/(?=\p{Script=Han}|㎡|m²)`, () => '每'),
  rule('零下', String.raw`[-−](${N})\s*(?:℃|°C)`, ([, value = '']) => `零下${number(plain(value))}摄氏度`),
  rule(
    '单位',
    String.raw`(?<![\dA-Za-z.-])(${N})\s*(${unitPattern})(?![A-Za-z0-9])`,
    ([, value = '', unit = '']) => `${amountOf(plain(value))}${unitNames[unit] ?? unit}`,
  ),
  rule('单独的单位', String.raw`㎡|m²|km²|m³|㎥|℃|㎞|㎏|㎝|㎜`, ([unit = '']) => unitNames[unit] ?? unit),
  rule(
    '分数',
    String.raw`(?<![\d/.])(\d{1,4})\/(\d{1,4})(?![\d/年月])`,
    ([, above = '', below = '']) => `${counted(below)}分之${counted(above)}`,
  ),
  rule(
    '写好的分数',
    '[½⅓⅔¼¾]',
    ([mark = '']) => ({ '½': '二分之一', '⅓': '三分之一', '⅔': '三分之二', '¼': '四分之一', '¾': '四分之三' })[mark] ?? '',
  ),
]

/** Articles, marks of lists: what stands at the head of a line. */
const order: readonly Rule[] = [
  rule(
    '条款项',
    String.raw`第（(${numerals}|\d+)）(?=项|款|条|点|目|部分)`,
    ([, place = '']) => `第${/\d/.test(place) ? counted(place) : place}`,
  ),
  rule(
    '某条某项',
    String.raw`(?<=[条款])（(${numerals}|\d+)）(?=项)`,
    ([, place = '']) => `第${/\d/.test(place) ? counted(place) : place}`,
  ),
  rule('一、', String.raw`(?<=^\s*)(${numerals})、`, ([, place = '']) => `第${place}，`),
  rule('（一）', String.raw`(?<=^\s*)（(${numerals})）`, ([, place = '']) => `第${place}项，`),
  rule('1.', String.raw`(?<=^\s*)(\d{1,2})[.．、](?!\d)\s*`, ([, place = '']) => `第${counted(place)}点，`),
  rule('（1）', String.raw`(?<=^\s*)（(\d{1,2})）`, ([, place = '']) => `第${counted(place)}小点，`),
  rule('①', '[①-⑳]', ([mark = '']) => `第${counted(String((mark.codePointAt(0) ?? 0x2460) - 0x245f))}点，`),
  rule('罗马数字', '[Ⅰ-Ⅻ]', ([mark = '']) => counted(String((mark.codePointAt(0) ?? 0x2160) - 0x215f))),
  rule('第几', String.raw`第\s*(\d+)`, ([, place = '']) => `第${counted(place)}`),
]

/** Codes and what is left of figures. */
const figures: readonly Rule[] = [
  rule('字母编码', String.raw`(?<![A-Za-z0-9])(?=[A-Za-z0-9-]*[A-Za-z])(?=[A-Za-z0-9-]*\d)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*`, ([code = '']) =>
    spelled(code),
  ),
  rule('多段编码', String.raw`(?<!\d)\d+(?:-\d+){2,}(?!\d)|(?<!\d)\d+-\d+(?=号|室|栋|幢|地块|宗地)`, ([code = '']) => spelled(code)),
  rule('缩写', '(?<![A-Za-z])[A-Z]{2,6}(?![A-Za-z])', ([letters = '']) => [...letters].join(' ')),
  rule('到', String.raw`(?<=[\d年月日%])\s*[—–~-]+\s*(?=\d)`, () => '到'),
  rule('两到', String.raw`(?<![\d.,])2(?=[—–~-]+\d+\s*(?:${measures}))`, () => '两'),
  rule('两', String.raw`(?<![\d.,/第])2(?=\s*(?:${measures}))`, () => '两'),
  rule('负数', String.raw`(?<![\d\p{Script=Han}A-Za-z])[-−](?=\d)|−(?=\d)`, () => '负'),
  rule('前面有零', String.raw`(?<![\d.])0\d+(?![\d.])`, ([code = '']) => called(code)),
  rule('长数字', String.raw`(?<![\d.])\d{9,}(?![\d.]|\s*(?:${measures}))`, ([code = '']) => calledInGroups(code, 4)),
  rule('数', `(?:${N})`, ([value = '']) => number(plain(value))),
]

/** Brackets become breaths; signs become words or nothing. */
const signs: readonly Rule[] = [
  rule('空括号', String.raw`（\s*）`, () => ''),
  rule('括号', '[（）〔〕［］【】]', () => '，'),
  rule('书名号和引号', String.raw`[《》〈〉“”‘’"「」『』]`, () => ''),
  rule('选了的框', '[■☑☒√]', () => '，选了，'),
  rule('没选的框', '[□☐]', () => '，没有选，'),
  rule('空白', '[_＿]{2,}', () => '空白'),
  rule('破折号', '[—–]{2,}|…+|\\.{3,}', () => '，'),
  rule('或', String.raw`(?<=\p{Script=Han})\/(?=\p{Script=Han})`, () => '、'),
  rule('间隔号', '[·•]', () => ''),
  rule('词', '[&+=×÷±≥≤><＞＜#→№@~]', ([sign = '']) => words[sign] ?? ''),
]

const words: Readonly<Record<string, string>> = {
  '&': '和',
  '+': '加',
  '=': '等于',
  '×': '乘',
  '÷': '除以',
  '±': '正负',
  '≥': '大于等于',
  '≤': '小于等于',
  '>': '大于',
  '<': '小于',
  '＞': '大于',
  '＜': '小于',
  '#': '号',
  '→': '到',
  '№': '号',
  '@': '艾特',
  '~': '到',
}

export const rules: readonly Rule[] = [...references, ...moments, ...quantities, ...order, ...figures, ...signs]
