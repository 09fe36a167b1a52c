/** What can be wrong with a row of an old register, and how the clerk mends it (导入旧台账). Data; no cell ever stands in it. */
import type { FieldKey } from './fields.contract.ts'

export interface Problem {
  readonly code: ProblemCode
  readonly field: FieldKey
  /** Another row, a day, a year: never a cell. */
  readonly of?: string
}

interface Told {
  /** bad: the row cannot come in. note: it comes in, somebody should know. */
  readonly level: 'bad' | 'note'
  readonly what: string
  readonly mend: string
}

export const problemTexts = {
  number_missing: { level: 'bad', what: '没有编号', mend: '补上台账里的编号；原来没有编号的，按顺序编一个。' },
  number_long: { level: 'bad', what: '编号太长', mend: '编号最多 80 字，请只留编号，其他的话移到备注。' },
  number_twice: { level: 'bad', what: '编号和前面的一行重复', mend: '核对是不是同一件：是，删掉一行；不是，改成不同的编号。' },
  day_missing: { level: 'bad', what: '没有收到日期', mend: '补上收到申请的日期，例如 2019-05-06。' },
  no_day: { level: 'bad', what: '读不出日期', mend: '改成 2019-05-06 这样的写法，一格只写一个日期。' },
  no_year: { level: 'bad', what: '日期没有写年份', mend: '补上年份；整张表都是同一年的，在“对列”那一步填上年份。' },
  no_day_of_month: { level: 'bad', what: '日期只写到月', mend: '补上是哪一天。' },
  several_days: { level: 'bad', what: '一格里有几个日期', mend: '只留这一栏要的那个日期，其他的移到备注。' },
  day_or_month: { level: 'bad', what: '分不清哪个是月、哪个是日', mend: '改成 2019-05-06（年-月-日）这样的写法。' },
  no_such_day: { level: 'bad', what: '没有这一天', mend: '核对日期：月份是 1 到 12，日子不能超过当月的天数。' },
  day_to_come: { level: 'bad', what: '日期在今天以后', mend: '核对年份和月份。' },
  day_too_early: { level: 'bad', what: '日期早于 1990 年', mend: '核对年份。' },
  replied_before_received: { level: 'bad', what: '答复日期早于收到日期', mend: '核对两个日期，改正写错的一个。' },
  replied_before_decided: { level: 'bad', what: '答复日期早于决定日期', mend: '核对两个日期，改正写错的一个。' },
  closed_before_received: { level: 'bad', what: '办结日期早于收到日期', mend: '核对两个日期，改正写错的一个。' },
  channel_missing: {
    level: 'bad',
    what: '没有写申请渠道',
    mend: '补上渠道（当面、信函、邮寄、网络、电子邮件、传真），或者在“对列”那一步选定没写的按哪种记。',
  },
  channel_unknown: {
    level: 'bad',
    what: '看不懂申请渠道',
    mend: '改成当面、信函、邮寄、网络、电子邮件、传真中的一种，或者在“对列”那一步说明这个词是哪一种。',
  },
  kind_unknown: {
    level: 'bad',
    what: '看不出申请人类别',
    mend: '改成自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他中的一种，或者在“对列”那一步选定没写的按哪种记。',
  },
  kind_by_name: { level: 'note', what: '没有写申请人类别，按名称判断', mend: '不对的，在表里补上类别再试一遍。' },
  name_missing: { level: 'note', what: '没有写申请人', mend: '导入后显示“未记载”。知道的，在表里补上再试一遍。' },
  subject_missing: { level: 'bad', what: '没有申请内容', mend: '补上申请公开的内容，一句话就行。' },
  decision_missing: { level: 'bad', what: '已经答复，但没有写答复类型', mend: '补上答复类型，例如：予以公开、信息不存在。' },
  decision_unclear: {
    level: 'bad',
    what: '答复类型对不上 24 种中的一种',
    mend: '写清楚是哪一种（不予公开的写明理由），或者在“对列”那一步说明这个词是哪一种。',
  },
  open_or_ended: {
    level: 'bad',
    what: '看不出办结没有',
    mend: '没有答复，也没有写办结。已办结的补上答复类型和答复日期；没有办结的，在“是否办结”一栏写“否”。',
  },
  open_and_replied: {
    level: 'bad',
    what: '写着没有办结，却有答复日期',
    mend: '核对一下：已经答复的，把“是否办结”改成“是”；没有答复的，删掉答复日期。',
  },
  ended_without_day: { level: 'bad', what: '已经办结，但没有答复日期和办结日期', mend: '补上答复日期；撤回或者视为放弃的，补上办结日期。' },
  due_by_law: { level: 'note', what: '没有写答复期限，按收到那天的条例计算', mend: '当时延期过的，把延期后的期限填在表里再试一遍。' },
  due_unknown: { level: 'note', what: '没有答复期限', mend: '当年的放假安排没有装入，不推算；不影响导入，不会显示成超期。' },
  due_differs: {
    level: 'note',
    what: '办理中：表上的期限和按条例算的不一样',
    mend: '导入后按条例的期限计时。办过延期的，导入后请把延期告知书存进案件。',
  },
  before_law: { level: 'note', what: '收到日期在 2008 年 5 月 1 日《条例》施行以前', mend: '只作记录，没有法定期限；核对一下年份。' },
  old_law: {
    level: 'note',
    what: '收到日期在 2019 年 5 月 15 日修订施行以前',
    mend: '按 2007 年公布的《条例》（15 个工作日）对待，不用改。',
  },
  open_case: { level: 'note', what: '还没有办结', mend: '导入后接着计时，要马上分派承办人、补齐申请人的联系方式。' },
  text_cut: { level: 'note', what: '申请内容太长，只取前 5000 字', mend: '全文留在原样里，不用改。' },
} as const satisfies Readonly<Record<string, Told>>
export type ProblemCode = keyof typeof problemTexts

export const isBad = ({ code }: Problem): boolean => problemTexts[code].level === 'bad'

/** What is wrong, in one line. */
export const tellProblem = ({ code, of }: Problem): string => `${problemTexts[code].what}${of ? `（${of}）` : ''}`
