/** What notices to officials are about: the lines of 我的通知, and how each is told unless the person chooses otherwise. Safe in a browser. */

/** In the order shown. */
export const topics = ['assigned', 'returned', 'sign', 'arrived', 'incoming', 'due', 'together', 'watch'] as const
export type Topic = (typeof topics)[number]

export const topicTitles: Readonly<Record<Topic, string>> = {
  assigned: '交给我办、我当B岗',
  returned: '审核退回我的稿子',
  sign: '等我审核、等我签发',
  arrived: '补正、意见、缴费到了',
  incoming: '新申请、签发好可以发出',
  due: '期限快到、已超期',
  together: '协查、会商、讨论里提到我',
  watch: '需要我过问的（跳过沟通、口径不一、投诉）',
}

export const mailWishes = ['at_once', 'digest', 'off'] as const
export type MailWish = (typeof mailWishes)[number]

/** How one topic reaches a person besides the bell. */
export interface TopicWish {
  readonly mail: MailWish
  readonly sms: boolean
}

/** What is urgent by mail at once, the rest in the morning's digest; short messages only for those who ask for them. */
export const usualWishes: Readonly<Record<Topic, TopicWish>> = {
  assigned: { mail: 'at_once', sms: false },
  returned: { mail: 'at_once', sms: false },
  sign: { mail: 'at_once', sms: false },
  arrived: { mail: 'digest', sms: false },
  incoming: { mail: 'digest', sms: false },
  due: { mail: 'digest', sms: false },
  together: { mail: 'at_once', sms: false },
  watch: { mail: 'at_once', sms: false },
}

/** The person's wish for a topic. */
export const wishFor = (wishes: Readonly<Partial<Record<Topic, TopicWish>>>, topic: Topic): TopicWish => wishes[topic] ?? usualWishes[topic]
