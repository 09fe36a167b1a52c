/** The light of one unit, and the words of outcomes, as shape, word and colour. */
import type { CoSearchOutcome } from '#law'
import type { CoSearchLight } from '#requests/contract'
import { Light } from '../parts/light.tsx'

export const outcomeWords: Readonly<Record<CoSearchOutcome, string>> = { found: '找到', not_found: '没有找到', not_ours: '不归本单位' }

export const UnitLight = ({
  light,
  remaining,
  outcome,
}: {
  readonly light: CoSearchLight
  readonly remaining: number | null
  readonly outcome: CoSearchOutcome | null
}) => {
  switch (light) {
    case 'answered':
      return (
        <Light
          shape={outcome === 'found' ? 'tick' : outcome === 'not_found' ? 'none' : 'dashed'}
          tone={outcome === 'found' ? 'ok' : 'hold'}
        >
          {outcome ? outcomeWords[outcome] : '已回'}
        </Light>
      )
    case 'withdrawn':
      return (
        <Light shape="none" tone="off">
          已撤回
        </Light>
      )
    case 'late':
      return (
        <Light shape="block" tone="red">
          超 {-(remaining ?? 0) || 1} 个工作日
        </Light>
      )
    case 'soon':
      return (
        <Light shape="triangle" tone="amb">
          {remaining === 0 ? '今天要回' : `还有 ${remaining} 个工作日`}
        </Light>
      )
    case 'in_time':
      return (
        <Light shape="dot" tone="grn">
          还有 {remaining} 个工作日
        </Light>
      )
  }
}
