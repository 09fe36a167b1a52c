/** 这件怎么走, before it is registered: each way with its precondition. A further way is a line in `waysOf`. Pure. */
import type { AlikeCase, RequestPerson } from '#requests/contract'
import { spokenNumber } from '../parts/dates.ts'
import type { OfferedWay } from './decision-rail.tsx'
import { gapsOf, type RegisterValues } from './register-values.ts'

export type RegisterWay = 'assign' | 'join' | 'only' | 'split' | 'aside'

export interface WaySituation {
  readonly values: RegisterValues
  /** Who will get it; null while nobody can. */
  readonly handler: RequestPerson | null
  readonly mayAssign: boolean
  /** The look-alike to go with, chosen by the clerk or the likest. */
  readonly joinTo: AlikeCase | null
  readonly matters: number
  readonly arrived: boolean
}

/** The ways in the order of their keys. */
export const waysOf = ({
  values,
  handler,
  mayAssign,
  joinTo,
  matters,
  arrived,
}: WaySituation): readonly (OfferedWay & { readonly act: RegisterWay })[] => {
  const items = values.items.filter((item) => item.trim() !== '').length
  return [
    {
      act: 'assign',
      title: handler ? `登记并分派给${handler.name}` : '登记并分派',
      note: handler ? `手上 ${handler.openCases} 件；可以在上面换人` : '',
      checks: gapsOf(values),
      allowed: handler !== null && mayAssign,
      reason: mayAssign ? '这个机关还没有承办人，请先登记，再请管理员设承办人' : '由该机关自己分派，请选“只登记”',
      article: null,
    },
    ...(joinTo?.lead
      ? [
          {
            act: 'join' as const,
            title: `并到 ${spokenNumber(joinTo.lead.number).big} 号一起查`,
            note: '查一次、审一次；编号、期限、答复、救济各是各的',
            allowed: mayAssign,
            reason: '由该机关自己并案，请选“只登记”',
            article: null,
          },
        ]
      : []),
    {
      act: 'only',
      title: '只登记，先打电话',
      note: '没说清的、要双方确认收到的，问清楚再分派',
      allowed: true,
      reason: null,
      article: '第31条',
    },
    {
      act: 'split',
      title: matters > 1 ? `登记，分成 ${matters} 件` : '登记，分成几件',
      note: matters > 1 ? '几件互不相干的事，分开查、分开答；收到的日子不变' : '看起来是一件事；要分也可以',
      allowed: items > 1 && mayAssign,
      reason: items > 1 ? '由该机关自己分件，请选“只登记”' : '只有一项内容，不用分',
      article: null,
    },
    ...(arrived
      ? [
          {
            act: 'aside' as const,
            title: '不登记',
            note: '广告、误投、重复寄来的；要写明理由，原件留着',
            allowed: true,
            reason: null,
            article: null,
          },
        ]
      : []),
  ]
}

/** The fewest open cases first; who is on leave comes last, unless somebody stands in. */
export const likelyHandler = (people: readonly RequestPerson[]): RequestPerson | null =>
  [...people].sort((one, other) => Number(one.onLeave) - Number(other.onLeave) || one.openCases - other.openCases)[0] ?? null
