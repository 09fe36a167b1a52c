/** 网上申请好不好写: how long filing took, what was begun and not handed in, where the guidance led (R005, R008). Figures only, of the public side. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { FilingNumbers } from '#requests/contract'
import { ask } from '../client/queries.ts'
import { shortDay } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { Figure } from '../remedies/words.tsx'

const ways: Readonly<Record<string, string>> = {
  already_public: '去看已经公开的文件',
  found_public: '边写边找到了公开的文件',
  right_organ: '换到对的单位',
  petition: '信访',
  hotline_12345: '12345 热线',
  registry_query: '登记资料查询',
  service_guide: '办事指南',
  form: '接着写申请',
}

/** 6 分 20 秒 */
const lasting = (seconds: number | null): string => {
  if (seconds === null) return '—'
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds} 秒` : `${minutes} 分 ${seconds % 60} 秒`
}

export const FilingPage = () => {
  const seen = useQuery({ queryKey: ['filingNumbers'], queryFn: () => ask<FilingNumbers | null>('requests.filingNumbers', {}) })
  if (seen.isPending) return <Loading what="申请入口的数字" />
  if (seen.isError) return <Failed error={seen.error} retry={() => void seen.refetch()} />
  const numbers = seen.data
  return (
    <>
      <div className="row">
        <h1>网上申请好不好写</h1>
        <span className="sp" />
        <Button className="no-print" icon={<Icon name="printer" />} onClick={() => window.print()}>
          打印
        </Button>
      </div>
      <p className="lead">从开始写到交出去要多久，多少人写了没有交，写之前的引导把人带到了哪里。只有数字，没有谁。</p>
      {numbers === null ? (
        <Empty title="外网还没有报来数字" icon="inbox">
          外网每天夜里报一次。第二天再来看。
        </Empty>
      ) : (
        <Numbers numbers={numbers} />
      )}
    </>
  )
}

const Numbers = ({ numbers }: { readonly numbers: FilingNumbers }) => {
  const most = Math.max(1, ...numbers.exits.map(({ count }) => count))
  const total = numbers.exits.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <div className="row" style={{ gap: 12, flexWrap: 'wrap', marginBottom: 16 }}>
        <Figure value={lasting(numbers.medianSeconds)} word={`从开始写到交出的中位数（量了 ${numbers.measured} 件）`} />
        <Figure value={numbers.drafts} word="写了还没有交的草稿（三十天内）" />
        <Figure value={total} word="引导用了多少次" />
      </div>
      <h2 className="h2">
        {total === 0
          ? '还没有人用过引导'
          : `用引导的，${Math.round((100 * (total - (numbers.exits.find(({ exit }) => exit === 'form')?.count ?? 0))) / total)}% 不用写申请就有了去处`}
      </h2>
      {total > 0 && (
        <table className="tb card fit" style={{ margin: '8px 0 16px' }}>
          <caption className="sr">引导的去向</caption>
          <thead>
            <tr>
              <th scope="col">去向</th>
              <th scope="col">
                <span className="sr">长短</span>
              </th>
              <th scope="col" className="r">
                次数
              </th>
            </tr>
          </thead>
          <tbody>
            {numbers.exits.map(({ exit, count }) => (
              <tr key={exit}>
                <th scope="row" className="nw">
                  {ways[exit] ?? '其他'}
                </th>
                <td style={{ width: 280 }}>
                  <svg width="260" height="14" aria-hidden="true">
                    <rect x="0" y="1" height="12" width={Math.max(2, (260 * count) / most)} rx="2" fill="var(--blue)" />
                  </svg>
                </td>
                <td className="r num">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="s m">
        {shortDay(numbers.since)}起一年里的数字，外网 {shortDay(numbers.on)}
        报来。隔了四个小时以上才交的，中间多半去做别的事了，不算进中位数；当面、邮寄的不在里面。
      </p>
    </>
  )
}
