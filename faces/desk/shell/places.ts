/** Every page of the desk that a person may open: what the rail, the keys after G and the command box go to. Pure. */
import type { Me } from '#identity/contract'
import { books } from '../books/books-screen.tsx'
import { may } from '../client/session.tsx'
import type { IconName } from '../parts/icon.tsx'
import { hasAny } from '../parts/side-pages.tsx'
import { remedyPages } from '../remedies/remedies-screen.tsx'
import { settingsPagesFor } from '../settings/settings-pages.ts'

export type RailPath =
  | '/'
  | '/register'
  | '/window'
  | '/inquiries'
  | '/cases'
  | '/talk'
  | '/together'
  | '/leading'
  | '/remedies'
  | '/books'
  | '/settings'
export type RailGroup = '收' | '办' | '评' | '看' | ''

export interface RailPlace {
  readonly to: RailPath
  readonly word: string
  readonly icon: IconName
  /** The letter after G. */
  readonly letter: string
  readonly group: RailGroup
  /** What else one might type for it. */
  readonly also: string
  readonly shown: (me: Me) => boolean
}

/** In the order of the work: what comes in, what is done, what is said against it, what is looked at. */
export const railPlaces: readonly RailPlace[] = [
  { to: '/', word: '今天', icon: 'today', letter: 'j', group: '', also: '待办', shown: (me) => may(me, 'requests.today') },
  {
    to: '/register',
    word: '登记',
    icon: 'inbox',
    letter: 'd',
    group: '收',
    also: '受理、来件',
    shown: (me) => may(me, 'requests.register'),
  },
  { to: '/inquiries', word: '咨询', icon: 'help', letter: 'w', group: '收', also: '转办', shown: (me) => may(me, 'inquiries.list') },
  { to: '/window', word: '出件', icon: 'seal', letter: 'c', group: '收', also: '窗口、领取', shown: (me) => may(me, 'requests.handOut') },
  { to: '/cases', word: '案件', icon: 'folder', letter: 'a', group: '办', also: '列表、查找', shown: (me) => may(me, 'requests.worklist') },
  {
    to: '/together',
    word: '协同',
    icon: 'people',
    letter: 'x',
    group: '办',
    also: '协查、会商',
    shown: (me) => may(me, 'requests.coSearchInbox'),
  },
  {
    to: '/leading',
    word: '重大',
    icon: 'flag',
    letter: 'z',
    group: '办',
    also: '批示、领导小组',
    shown: (me) => may(me, 'requests.leadingBoard'),
  },
  {
    to: '/remedies',
    word: '救济',
    icon: 'scales',
    letter: 'f',
    group: '评',
    also: '复议、诉讼、投诉、好差评',
    shown: (me) => hasAny(remedyPages, me),
  },
  {
    to: '/talk',
    word: '沟通',
    icon: 'phone',
    letter: 'g',
    group: '看',
    also: '跳过沟通、便民数字',
    shown: (me) => may(me, 'requests.overrides'),
  },
  { to: '/books', word: '簿册', icon: 'book', letter: 'b', group: '看', also: '登记簿、年报', shown: (me) => hasAny(books, me) },
  { to: '/settings', word: '设置', icon: 'gear', letter: 's', group: '', also: '', shown: () => true },
]

/** The groups of the rail with what this person sees in each, empty ones left out. */
export const railFor = (me: Me): readonly { readonly group: RailGroup; readonly places: readonly RailPlace[] }[] => {
  const mine = railPlaces.filter(({ to, shown }) => to !== '/settings' && shown(me))
  return [...new Set(mine.map(({ group }) => group))].map((group) => ({ group, places: mine.filter((place) => place.group === group) }))
}

/** A page as the command box offers it. */
export interface DeskPage {
  readonly key: string
  readonly title: string
  readonly also: string
  readonly icon: IconName
  readonly path: string
  /** G and then this letter. */
  readonly letter?: string
}

/** Every page, those behind the side lists included. */
export const pagesFor = (me: Me): readonly DeskPage[] => [
  ...railPlaces
    .filter(({ shown }) => shown(me))
    .map(({ to, word, icon, letter, also }) => ({ key: to, title: word, also, icon, path: to, letter })),
  ...(may(me, 'requests.register')
    ? [{ key: 'new', title: '登记一件新的', also: '', icon: 'plus' as const, path: '/register?item=new' }]
    : []),
  ...[
    ...books.map((page) => ({ ...page, at: '/books', of: '簿册', icon: 'book' as const })),
    ...remedyPages.map((page) => ({ ...page, at: '/remedies', of: '救济', icon: 'scales' as const })),
  ]
    .filter(({ needs }) => may(me, needs))
    .map(({ key, title, at, of, icon }) => ({ key: `${at}/${key}`, title: `${of}：${title}`, also: '', icon, path: `${at}/${key}` })),
  { key: '/notices', title: '通知', also: '我的通知', icon: 'bell', path: '/notices/mine', letter: 't' },
  ...(may(me, 'notifications.undelivered')
    ? [{ key: 'undelivered', title: '通知：送不出去的', also: '', icon: 'bell' as const, path: '/notices/undelivered' }]
    : []),
  ...(may(me, 'notifications.stuck')
    ? [{ key: 'stuck', title: '通知：系统里卡住的', also: '', icon: 'bell' as const, path: '/notices/stuck' }]
    : []),
  ...settingsPagesFor(me).map(({ key, title }) => ({
    key: `settings/${key}`,
    title: `设置：${title}`,
    also: '',
    icon: 'gear' as const,
    path: `/settings/${key}`,
  })),
  { key: '/handbook', title: '使用手册', also: '帮助、怎么用', icon: 'help', path: '/handbook', letter: 'h' },
]
