/** The words of mail and short messages: no name, no subject of the request, no secret in a link (个人信息保护法 6). Pure. */
import type { PlainDate } from '#kernel'
import { shortDay } from './told.ts'

export interface AboutCase {
  readonly organ: string
  readonly trackingNumber: string
  /** Of the office; empty when its guide names none. */
  readonly phone: string
  /** Where number and query code are typed; the same for everybody. */
  readonly progressUrl: string
}

export interface Written {
  readonly title: string
  readonly body: string
}

const shortMessageLength = 240

/** All that is new of one case, in one mail. */
export const applicantMail = ({ organ, trackingNumber, phone, progressUrl }: AboutCase, lines: readonly string[]): Written => ({
  title: `您的政府信息公开申请有新进展（登记号${trackingNumber}）`,
  body: [
    '您好：',
    '',
    `您向${organ}提出的政府信息公开申请（登记号${trackingNumber}）：`,
    '',
    ...lines.map((line) => `  · ${line}`),
    '',
    `看详情：打开 ${progressUrl} ，输入登记号和查询码。查询码只在您的回执上，我们不会向您要。`,
    phone ? `有不清楚的，打电话 ${phone}。` : '有不清楚的，请到窗口问。',
    '不想再收到这样的邮件，打电话说一声就行。这封信由系统发出，请不要直接回复。',
    '',
    organ,
  ].join('\n'),
})

/** The same in a short message; what does not fit is counted. */
export const applicantShortMessage = ({ organ, trackingNumber, phone }: AboutCase, lines: readonly string[]): string => {
  const head = `您向${organ}申请公开信息（登记号${trackingNumber}）：`
  const tail = `详情上网“查我的进度”${phone ? `，或打${phone}` : ''}。`
  const room = shortMessageLength - head.length - tail.length
  // the newest says where things stand
  let told = lines.at(-1) ?? ''
  for (const line of lines.slice(0, -1).reverse()) if (line.length + told.length <= room) told = `${line}${told}`
  return `${head}${told}${tail}`
}

export interface NoticeInWords {
  readonly number: string
  readonly title: string
  readonly text: string
}

const named = ({ title, number }: NoticeInWords): string => (number ? `${title}：${number}` : title)

/** One notice to an official, at once. */
export const noticeMail = (notice: NoticeInWords, deskUrl: string): Written => ({
  title: `【阳光公开】${named(notice)}`,
  body: [named(notice), notice.text, '', `在工作台打开：${deskUrl}`].filter((line, index) => line !== '' || index > 1).join('\n'),
})

/** One notice to an official, as a short message. */
export const noticeShortMessage = (notice: NoticeInWords): string => `${named(notice)}。${notice.text}`

export interface DigestCounts {
  readonly over: number
  readonly today: number
  readonly soon: number
}

/** The morning's mail; null when there is nothing to say. */
export const digestMail = (day: PlainDate, counts: DigestCounts, notices: readonly NoticeInWords[], deskUrl: string): Written | null => {
  if (notices.length === 0 && counts.over + counts.today + counts.soon === 0) return null
  const finding = [
    counts.over > 0 ? `${counts.over}件已超期` : '',
    counts.today > 0 ? `${counts.today}件今天到期` : '',
    counts.soon > 0 ? `${counts.soon}件三个工作日内到期` : '',
  ].filter(Boolean)
  return {
    title: `【阳光公开】${shortDay(day)}：${finding[0] ?? `${notices.length}条新通知`}`,
    body: [
      finding.length > 0 ? `您手上${finding.join('，')}。` : '您手上没有临近到期的件。',
      '',
      ...(notices.length > 0 ? ['还没看的通知：', ...notices.slice(0, 50).map((notice) => `  · ${named(notice)}。${notice.text}`)] : []),
      ...(notices.length > 50 ? [`  · 另有${notices.length - 50}条`] : []),
      '',
      `工作台：${deskUrl}`,
      '想换收信的办法，在“设置”里的“我的通知”。',
    ].join('\n'),
  }
}
