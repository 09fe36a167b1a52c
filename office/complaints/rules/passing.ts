/** 转报: a complaint that the office here may not judge goes to the authority above (条例 第四十七、五十一条; R045). Pure. */
import { addDays, err, invalid, type OrganId, ok, type PlainDate, type Result, unlawful } from '#kernel'
import type { Organ } from '#organs/contract'
import type { ComplaintRow } from '../contract.ts'
import { isCompetentDepartment } from './authority.ts'

type About = Pick<Organ, 'id' | 'kind' | 'name' | 'governmentId'>

/** The tree ends here: about the government on top, or its own open-government office. Whoever is above stands in no register. */
export const endsHere = (organ: About, authorityId: OrganId): boolean =>
  authorityId === organ.id || (isCompetentDepartment(organ) && authorityId === organ.governmentId)

export interface Passing {
  readonly organ: About
  readonly authorityId: OrganId
  readonly authorityName: string
  readonly state: ComplaintRow['state']
  /** Whether the caller's own office is the one that handles it. */
  readonly isOurs: boolean
}

/** Whether it is to be passed on, and to whom as proposed; empty where the name must be written. */
export const passingOf = ({ organ, authorityId, authorityName, state, isOurs }: Passing): Result<{ readonly to: string }> => {
  if (state === 'concluded') return unlawful('这件投诉已经办结，不用再转送。', '条例第四十七条')
  if (state === 'passed_on') return unlawful('这件投诉已经转送，正在等上级答复。', '条例第五十一条')
  const ends = endsHere(organ, authorityId)
  if (isOurs && !ends)
    return unlawful(
      `这件投诉就由${authorityName}的主管部门处理，不能推给上级。请要求单位说明情况，或者直接处理。`,
      '条例第四十七条、第五十一条',
    )
  return ok({ to: ends ? '' : authorityName })
}

/** The day on which the authority above is asked how it stands: later than today, within three months (convention; the law sets none). */
export const expectedRefusal = (expectedOn: PlainDate, today: PlainDate): Result<null> =>
  expectedOn > today && expectedOn <= addDays(today, 92)
    ? ok(null)
    : invalid('请填今天以后、三个月以内的一天：到这一天还没有答复，就去问上级。', { expectedOn: '今天以后、三个月以内' })

/** What came back: not before it was passed on, not after today. */
export const answeredRefusal = (answeredOn: PlainDate, passedOn: PlainDate | null, today: PlainDate): Result<null> => {
  if (passedOn === null) return err({ kind: 'unlawful', message: '这件投诉没有转送过，不能登记上级的答复。', article: '条例第五十一条' })
  if (answeredOn > today) return invalid('收到答复的日期不能晚于今天。', { answeredOn: '不能晚于今天' })
  return answeredOn < passedOn ? invalid('收到答复的日期不能早于转送之日。', { answeredOn: '早于转送之日' }) : ok(null)
}
