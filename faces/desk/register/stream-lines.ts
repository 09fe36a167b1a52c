/** The one stream 待登记: papers that lie here and requests that wait, the most urgent first. Pure. */
import { dayInShanghai, type PlainDate } from '#kernel'
import type { IntakeChannel } from '#law'
import type { ArrivedItem, StreamItem } from '#requests/contract'
import type { Shape, Tone } from '../parts/lights.ts'

export interface StreamLine {
  readonly id: string
  readonly channel: IntakeChannel
  readonly on: PlainDate
  readonly title: string
  readonly organName: string
  readonly light: { readonly shape: Shape; readonly tone: Tone; readonly word: string }
  readonly item: { readonly kind: 'arrived'; readonly arrived: ArrivedItem } | { readonly kind: 'case'; readonly waiting: StreamItem }
}

/** All channels in one list: the longest here stands first, on the same day what nobody has registered before what only waits for a name. */
export const streamLines = (arrived: readonly ArrivedItem[], items: readonly StreamItem[]): readonly StreamLine[] =>
  [...arrived.map(arrivedLine), ...items.map(caseLine)].sort(
    (one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0) || rank(one) - rank(other) || (one.id < other.id ? -1 : 1),
  )

const rank = ({ item }: StreamLine): number => (item.kind === 'arrived' ? 0 : item.waiting.waitsFor === 'confirmation' ? 1 : 2)

const arrivedLine = (arrived: ArrivedItem): StreamLine => ({
  id: arrived.arrivedId,
  channel: arrived.channel,
  on: arrived.arrivedOn,
  title: `${paperNames[arrived.channel]}${arrived.files > 0 ? `，${arrived.files} 个文件` : ''}${arrived.hasText ? '，有文字' : ''}`,
  organName: arrived.organName,
  light: ageLight(arrived.age),
  item: { kind: 'arrived', arrived },
})

const paperNames: Readonly<Record<IntakeChannel, string>> = {
  in_person: '窗口交来的申请',
  registered_mail: '签收的来信',
  ordinary_mail: '平常信函',
  online: '网上来件',
  email: '电子邮件',
  fax: '传真来件',
}

/** 第三十一条: the clock of what was signed for already runs, registered or not. */
const ageLight = (age: number): StreamLine['light'] =>
  age <= 0
    ? { shape: 'dot', tone: 'grn', word: '今天到的，还没登记' }
    : age <= 2
      ? { shape: 'triangle', tone: 'amb', word: `到了 ${age} 天，还没登记` }
      : { shape: 'block', tone: 'red', word: `到了 ${age} 天，今天要登记` }

const caseLine = (waiting: StreamItem): StreamLine => ({
  id: waiting.requestId,
  channel: waiting.channel,
  on: dayInShanghai(waiting.arrivedAt),
  title: waiting.subject,
  organName: waiting.organName,
  light:
    waiting.waitsFor === 'confirmation'
      ? { shape: 'triangle', tone: 'amb', word: '等双方确认收到' }
      : { shape: 'diamond', tone: 'blue', word: '等分派' },
  item: { kind: 'case', waiting },
})
