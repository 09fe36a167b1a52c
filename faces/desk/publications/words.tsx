/** One entry of the register in words and marks: its line, its state, whether its address opens. */
import { type PublicationRow, publicationStateTerms } from '#publications/contract'
import { plainDayText, shortDay } from '../parts/dates.ts'
import { Light } from '../parts/light.tsx'

/** 明政公〔2026〕12号 · 县自然资源局 · 2026年3月5日公开 */
export const lineOf = ({ issuingNumber, organName, publishedOn }: PublicationRow): string =>
  [issuingNumber, organName, publishedOn ? `${plainDayText(publishedOn)}公开` : '还没有公开']
    .filter((part) => part !== null && part !== '')
    .join(' · ')

const shapes = { alive: ['tick', 'ok'], dead: ['block', 'red'], unsure: ['triangle', 'amb'], unreachable: ['dashed', 'off'] } as const
const words = { alive: '打得开', dead: '打不开', unsure: '要人工看', unreachable: '没能核对' } as const

/** What the machine found at the address. */
export const LinkMark = ({ row }: { readonly row: PublicationRow }) => {
  if (row.state === 'withdrawn') return <span className="m">已撤下{row.withdrawnOn ? `（${shortDay(row.withdrawnOn)}）` : ''}</span>
  if (row.state === 'draft') return <span className="m">{publicationStateTerms.draft}</span>
  if (row.address === null) return <span className="m">本站页面</span>
  if (!row.link) return <span className="m">等着核对</span>
  return (
    <span title={`${shortDay(row.link.on)}：${row.link.reason}`}>
      <Light shape={shapes[row.link.outcome][0]} tone={shapes[row.link.outcome][1]}>
        {words[row.link.outcome]}
      </Light>
    </span>
  )
}
