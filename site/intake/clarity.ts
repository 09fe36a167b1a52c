/** 说得够清楚了吗: hints while typing, so that no correction is needed later (第二十九条第二款第二项、第三十条; R009). Pure; safe in a browser. */

export interface Wording {
  readonly description: string
  readonly title?: string | undefined
  readonly documentNumber?: string | undefined
  readonly period?: string | undefined
  readonly place?: string | undefined
}
export type ClarityPart = 'what' | 'when' | 'where' | 'documentNumber' | 'items'
export interface Clarity {
  readonly level: 'empty' | 'start' | 'nearly' | 'clear'
  /** 0–100, for the meter. */
  readonly score: number
  /** The meter in words: never only a colour. */
  readonly words: string
  /** What we understood, in the applicant's own words. */
  readonly found: readonly { readonly part: ClarityPart; readonly label: string; readonly value: string }[]
  readonly hints: readonly { readonly key: string; readonly text: string }[]
}

const kindsOfPaper =
  /[\u4e00-\u9fff]{0,10}?(?:登记表|审批表|申请表|调查表|明细表|汇总表|报表|凭证|发票|收据|评估报告|检测报告|调查报告|环评|报告|批复|批文|文件|通知书|通知|公告|公示|决定书|通报|合同|协议|方案|办法|细则|标准|清单|目录|台账|名单|名册|规划图|规划|红线图|图纸|地图|会议纪要|纪要|预算|决算|许可证|证照|证明|记录|备案|验收|招标|中标|补偿款|补助|低保金|资金|数据|档案|材料|资料)/g
const years =
  /(?:(?:19|20)\d{2}|[一二〇○零两三四五六七八九]{4})\s?年?(?:\s?\d{1,2}\s?月)?(?:\s?[-—至到~]\s?(?:(?:19|20)\d{2}\s?年?)?(?:\s?\d{1,2}\s?月)?)?|近[一二两三四五六七八九十\d]{1,2}年|[去今前]年|上半年|下半年|[一二三四]季度/
const places =
  /[\u4e00-\u9fff]{1,8}?(?:村[一二三四五六七八九十\d]{0,3}组?|社区|街道|镇|乡|小区|花园|大道|路|街|巷|工业园区?|开发区|水库|学校|医院|安置点)/
const documentNumbers = /[\u4e00-\u9fff]{1,12}[〔[(（【]\s?(?:19|20)\d{2}\s?[〕\])）】]\s?第?\d{1,5}\s?号/
const asks = /为什么|为何|怎么回事|是否合法|合不合法|是不是合法|请解释|请说明|请答复|如何理解|什么时候能|能不能给|咨询/
const complains = /举报|投诉|信访|上访|要求查处|要求处理|请求处理|追究|严惩|讨说法/
const everything = /全部|所有|一切|任何|全套|历年/
const purpose = /用于|用途|我要用来|目的是|生产生活需要|科研需要/
const ownNumbers = /(?<!\d)(?:[1-9]\d{16}[\dXx]|1[3-9]\d{9})(?!\d)/

/** What we understood and what would help; it never blocks and never asks for a purpose. */
export const clarityOf = (wording: Wording): Clarity => {
  const text = wording.description.normalize('NFKC').slice(0, 6000).trim()
  const items = itemsOf(wording.description)
  const papers = [...new Set([...text.matchAll(kindsOfPaper)].map(([word]) => word.replace(/^[的和与及、要想看查]+/, '')))].slice(0, 6)
  const what = wording.title?.trim() || papers.join('、')
  const when = wording.period?.trim() || (years.exec(text)?.[0] ?? '')
  const where = wording.place?.trim() || (places.exec(text)?.[0] ?? '')
  const documentNumber = wording.documentNumber?.trim() || (documentNumbers.exec(wording.description)?.[0] ?? '')
  const found = [
    { part: 'what', label: '什么材料', value: what },
    { part: 'when', label: '什么时候的', value: when },
    { part: 'where', label: '哪里的', value: where },
    { part: 'documentNumber', label: '文号', value: documentNumber },
    { part: 'items', label: '几样', value: items.length > 1 ? `${items.length} 样` : '' },
  ].filter((part): part is Clarity['found'][number] => part.value !== '')

  const hints: { key: string; text: string }[] = []
  if (text === '') hints.push({ key: 'empty', text: '写一写您想要的材料，比如“长兴村5组的征地补偿登记表”。用平常的话写就行。' })
  else {
    if (!what && !documentNumber)
      hints.push({ key: 'what', text: '再写一下是什么材料：比如登记表、批复、合同、凭证、报告。知道名称的，写名称最好。' })
    if (!when && !documentNumber) hints.push({ key: 'when', text: '大概是哪一年的？写上年份，找得快。记不清的写“大概2023年”也行。' })
    if (!where && !documentNumber) hints.push({ key: 'where', text: '是哪里的？写上乡镇、村组、小区或者项目的名字。' })
    if (!documentNumber && (what || papers.length > 0))
      hints.push({ key: 'documentNumber', text: '有文号的写文号，比如“川府土〔2025〕58号”。不知道也没关系。' })
    if (everything.test(text) && !when)
      hints.push({ key: 'everything', text: '写了“全部”“所有”，又没有写时间，找起来会很久。写上从哪年到哪年，答复更快。' })
    if (asks.test(text))
      hints.push({
        key: 'question',
        text: '看起来您想问个问题。这里只能要已经有的材料；想问政策，去“问一问”或打12345更快。想要材料的，写材料的名字。',
      })
    if (complains.test(text))
      hints.push({
        key: 'complaint',
        text: '看起来您要投诉或者反映问题。那条路是信访和12345，办得更对路；想要相关材料的，在这里写材料的名字。',
      })
    if (purpose.test(text)) hints.push({ key: 'purpose', text: '不用写拿去做什么，谁都可以要。' })
    if (ownNumbers.test(text)) hints.push({ key: 'ownNumbers', text: '这里不用写身份证号和电话，下一步再填，免得给别人看到。' })
    if (items.length === 1 && papers.length > 2)
      hints.push({ key: 'items', text: '要几样的，一行写一样，前面写上1、2、3，我们一样一样答复您。' })
  }
  const score =
    text === ''
      ? 0
      : Math.min(100, 10 + (what ? 35 : 0) + (when ? 20 : 0) + (where ? 20 : 0) + (documentNumber ? 60 : 0) + Math.min(15, text.length))
  const level = text === '' ? 'empty' : score >= 80 ? 'clear' : score >= 55 ? 'nearly' : 'start'
  return { level, score, words: words[level], found, hints }
}

const words: Readonly<Record<Clarity['level'], string>> = {
  empty: '还没有写',
  start: '再说细一点，我们才找得准',
  nearly: '差不多了，再补一点更好找',
  clear: '很清楚，可以下一步了',
}

/** The requested things line by line: numbered lines, else lines, else the whole text. */
export const itemsOf = (description: string): readonly string[] => {
  const lines = description
    .split(/\n|；|;(?=\s*\d)/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const numbered = lines.filter((line) => mark.test(line))
  const chosen = numbered.length > 0 ? numbered : lines
  return chosen
    .map((line) => line.replace(mark, '').replace(/[；;。]$/, ''))
    .filter((line) => line !== '')
    .slice(0, 50)
}

const mark =
  /^(?:[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*|(?:\d{1,2}[)）.．、:：]|[一二三四五六七八九十]{1,3}[、.．])\s*|\d{1,2}\s+|[①-⑳]\s*)/
