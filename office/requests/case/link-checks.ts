/** 已主动公开: the page that the letter points to is named and can be opened (条例 第三十六条第（一）项; R030, R035). */
import { addDays, inChinese, type PlainDate, type Refusal } from '#kernel'
import type { DecisionDraft } from '../inputs.contract.ts'
import { block, type Check, warn } from './decision-checks.ts'
import { against } from './rule.ts'

/** What the machine found the last time it looked at the draft's address. */
export interface LinkSeen {
  readonly outcome: 'alive' | 'dead' | 'unsure' | 'unreachable'
  readonly reason: string
  readonly on: PlainDate
}

const article = '条例第三十六条第（一）项'

/** A dead page blocks; one that the machine could not look at rests on the hand check, and that is said. */
export const linkChecks = (draft: Pick<DecisionDraft, 'code' | 'fields'>, seen: LinkSeen | null | undefined): readonly Check[] => {
  if (draft.code !== 'granted.already_public' || field(draft, 'link') === '') return []
  return [
    ...(field(draft, 'pageTitle') === '' ? [block('请填写页面标题：申请人打开以后凭它认出就是这一页。', article, 'pageTitle')] : []),
    ...(field(draft, 'siteName') === '' ? [block('请填写网站名称，如“明川县人民政府网站”。', article, 'siteName')] : []),
    ...(seen ? lookedAt(seen) : []),
  ]
}

const lookedAt = ({ outcome, reason, on }: LinkSeen): readonly Check[] => {
  switch (outcome) {
    case 'alive':
      return []
    case 'dead':
      return [
        block(
          `系统${inChinese(on)}打开过这个网址：${reason}不能发给申请人。请换一个网址，或者恢复网页后再核对，或者直接提供。`,
          article,
          'link',
        ),
      ]
    case 'unsure':
    case 'unreachable':
      return [warn(`${reason}以您填写的核对日期为准，案卷里会注明是手工核对的。`, article, 'link')]
  }
}

/** At issue the last look of the machine may not be older than yesterday's. */
export const staleLink = (
  draft: Pick<DecisionDraft, 'code' | 'fields'>,
  seen: LinkSeen | null | undefined,
  today: PlainDate,
): Refusal | null =>
  draft.code === 'granted.already_public' && seen?.outcome === 'alive' && seen.on < addDays(today, -1)
    ? against(article, `网址是${inChinese(seen.on)}核对的，签发前请再核对一次：点“核对网址”，几秒钟就好。`)
    : null

/** How the link of an issued letter was checked: for the journal. */
export const linkCheckedBy = (
  draft: Pick<DecisionDraft, 'code' | 'fields'>,
  seen: LinkSeen | null | undefined,
): 'machine' | 'hand' | null =>
  draft.code !== 'granted.already_public' || field(draft, 'link') === '' ? null : seen?.outcome === 'alive' ? 'machine' : 'hand'

const field = ({ fields }: Pick<DecisionDraft, 'fields'>, name: string): string => (fields[name] ?? '').trim()
