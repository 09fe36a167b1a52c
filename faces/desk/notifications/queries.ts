/** What the screens of notices ask for, and where a notice leads. */
import { useQuery } from '@tanstack/react-query'
import type { Bell, CaseMessages, MySettings, Notice, NoticePage, OfficeWays, Stuck, Topic, UndeliveredList } from '#notifications/contract'
import { ask } from '../client/queries.ts'

export const useBell = () => useQuery({ queryKey: ['bell'], queryFn: () => ask<Bell>('notifications.bell', {}), refetchInterval: 60_000 })

export const useNotices = (unreadOnly: boolean, topic: Topic | undefined, before: string | undefined) =>
  useQuery({
    queryKey: ['bell', 'list', unreadOnly, topic ?? '', before ?? ''],
    queryFn: () => ask<NoticePage>('notifications.list', { unreadOnly, topic, before }),
    placeholderData: (earlier) => earlier,
  })

export const useMySettings = () =>
  useQuery({ queryKey: ['myNotices'], queryFn: () => ask<MySettings>('notifications.mySettings', {}), refetchInterval: 15_000 })

export const useOfficeWays = () =>
  useQuery({ queryKey: ['noticeWays'], queryFn: () => ask<OfficeWays>('notifications.officeSettings', {}), refetchInterval: 15_000 })

export const useUndelivered = (enabled: boolean) =>
  useQuery({
    queryKey: ['undelivered'],
    queryFn: () => ask<UndeliveredList>('notifications.undelivered', {}),
    refetchInterval: 60_000,
    enabled,
  })

export const useStuck = (enabled: boolean) =>
  useQuery({ queryKey: ['stuck'], queryFn: () => ask<Stuck>('notifications.stuck', {}), refetchInterval: 60_000, enabled })

export const useCaseMessages = (requestId: string) =>
  useQuery({
    queryKey: ['case', requestId, 'messages'],
    queryFn: () => ask<CaseMessages>('notifications.ofCase', { requestId }),
    refetchInterval: 30_000,
  })

/** The screen a notice opens; the case unless it says another. */
export const placeOf = ({ subject }: Pick<Notice, 'subject'>): string => {
  switch (subject.kind) {
    case 'request':
      return `/cases/${subject.id}`
    case 'together':
      return '/together'
    case 'inquiries':
      return '/inquiries'
    case 'complaints':
      return '/remedies/complaints'
    case 'departures':
      return '/books/departures'
    default:
      return '/notices'
  }
}

/** Why something did not arrive, in words; what no list knows is named by its code. */
export const troubleText = (code: string | null): string => {
  if (code === null || code === '') return ''
  if (code === 'no_address') return '没有留邮箱或手机号'
  if (code === 'address') return '邮箱地址写得不对'
  if (code === 'number') return '不是手机号，收不了短信'
  if (code === 'not_accepted' || code === '422') return '短信网关不收这个号码'
  if (/^4\d\d$/.test(code)) return `对方的邮箱暂时不收（${code}）`
  if (/^5\d\d$/.test(code)) return `对方的邮箱拒收，可能地址不对（${code}）`
  if (/EAUTH/.test(code)) return '邮件服务器不认用户名或密码'
  if (/ETLS/.test(code)) return '邮件服务器不能加密'
  if (code === '401' || code === '403') return '短信网关不认密钥'
  return `服务器连不上（${code}）`
}
