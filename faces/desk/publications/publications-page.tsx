/** 已公开信息: the register of what is published: search, filters, record, bulk, withdraw, dead links (条例 第十九至二十八条; R030). */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { yearOf } from '#kernel'
import { type PublicationRow, publicationStates, publicationStateTerms, topics } from '#publications/contract'
import { today } from '../client/now.ts'
import { may, useMe } from '../client/session.tsx'
import { plainDayText } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { BulkForm } from './bulk-form.tsx'
import { ItemForm } from './item-form.tsx'
import { type SearchInput, usePublications } from './queries.ts'
import { useSettledText } from './settled-text.ts'
import { LinkMark } from './words.tsx'

const onPage = 50

export const PublicationsPage = () => {
  const me = useMe()
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<SearchInput>({ reach: 'mine' })
  const [offset, setOffset] = useState(0)
  const [open, setOpen] = useState<PublicationRow | 'new' | 'many' | null>(null)
  const found = usePublications({ ...filter, text: useSettledText(text.trim()), limit: onPage, offset })
  const change = (next: SearchInput) => {
    setFilter((before) => ({ ...before, ...next }))
    setOffset(0)
  }
  const mayRecord = may(me, 'publications.record')
  const { rows = [], total = 0, more = false, dead = 0, waiting = 0 } = found.data ?? {}
  const years = Array.from({ length: 15 }, (_, back) => yearOf(today()) - back)
  return (
    <>
      <div className="row">
        <h1>已公开信息</h1>
        <span className="sp" />
        {mayRecord && (
          <>
            <Button icon={<Icon name="plus" />} type="primary" onClick={() => setOpen('new')}>
              登记一条
            </Button>
            <Button onClick={() => setOpen('many')}>批量登记</Button>
          </>
        )}
      </div>
      <p className="lead">网上已经公开的，登记在这里：申请人自己能搜到，写告知书时直接选。网址每周核对一次。</p>
      {(dead > 0 || waiting > 0) && (
        <p className={dead > 0 ? 'note r' : 'note b'} style={{ margin: '8px 0' }}>
          <span>
            {dead > 0 && (
              <button type="button" className="lk" onClick={() => change({ reach: 'mine', deadOnly: true, state: undefined })}>
                {dead} 条网址打不开
              </button>
            )}
            {dead > 0 && waiting > 0 && '，'}
            {waiting > 0 && (
              <button type="button" className="lk" onClick={() => change({ reach: 'mine', deadOnly: false, state: 'draft' })}>
                {waiting} 条等着审核公开
              </button>
            )}
          </span>
        </p>
      )}
      <div className="row" style={{ gap: 8, margin: '12px 0', flexWrap: 'wrap' }}>
        <Input
          type="search"
          allowClear
          aria-label="查登记簿"
          prefix={<Icon name="search" />}
          placeholder="标题、文号、地名，平常的话也行"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setOffset(0)
          }}
          style={{ width: 320 }}
        />
        <Select
          aria-label="范围"
          value={filter.reach}
          options={[
            { value: 'mine', label: '本单位' },
            { value: 'whole', label: '全县' },
          ]}
          onChange={(reach) => change({ reach, state: undefined, deadOnly: false })}
          style={{ width: 100 }}
        />
        <Select
          aria-label="状态"
          allowClear
          placeholder="状态"
          value={filter.deadOnly ? 'dead' : (filter.state ?? null)}
          options={[
            ...publicationStates.map((state) => ({ value: state, label: publicationStateTerms[state] })),
            { value: 'dead', label: '网址打不开' },
          ]}
          onChange={(chosen) =>
            change(
              chosen === 'dead'
                ? { deadOnly: true, state: undefined, reach: 'mine' }
                : { deadOnly: false, state: publicationStates.find((state) => state === chosen), ...(chosen ? { reach: 'mine' } : {}) },
            )
          }
          style={{ width: 130 }}
        />
        <Select
          aria-label="年份"
          allowClear
          placeholder="年份"
          value={filter.year ?? null}
          options={years.map((year) => ({ value: year, label: `${year} 年` }))}
          onChange={(year) => change({ year: year ?? undefined })}
          style={{ width: 110 }}
        />
        <Select
          aria-label="主题分类"
          allowClear
          placeholder="主题分类"
          value={filter.topic ?? null}
          options={topics.map((topic) => ({ value: topic, label: topic }))}
          onChange={(topic) => change({ topic: topic ?? undefined })}
          style={{ width: 220 }}
        />
      </div>
      {found.isPending && <Loading what="登记簿" />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <Empty title={text.trim() === '' ? '还没有登记' : '没有找到'} icon="folder">
          {text.trim() === '' ? '把网站上已经公开的登记进来，可以整张表粘贴。' : '换个说法，或者少写几个字；也可以看看全县的。'}
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <Rows rows={rows} open={setOpen} />
          <div className="row s m" style={{ marginTop: 8, gap: 8 }}>
            <span>
              共 {total} 条{more ? '以上' : ''}
              {total > onPage && `，第 ${offset + 1} 到 ${Math.min(offset + onPage, total)} 条`}
            </span>
            <span className="sp" />
            {total > onPage && (
              <>
                <Button size="small" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - onPage))}>
                  上一页
                </Button>
                <Button size="small" disabled={offset + onPage >= total} onClick={() => setOffset(offset + onPage)}>
                  下一页
                </Button>
              </>
            )}
          </div>
        </>
      )}
      {open === 'many' && <BulkForm close={() => setOpen(null)} />}
      {open !== null && open !== 'many' && <ItemForm row={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </>
  )
}

const columns = [
  ['标题、文号', undefined],
  ['单位', 120],
  ['公开日期', 100],
  ['主题分类', 160],
  ['网址', 96],
] as const

const Rows = ({ rows, open }: { readonly rows: readonly PublicationRow[]; readonly open: (row: PublicationRow) => void }) => (
  <table className="tb card fit" style={{ tableLayout: 'fixed' }}>
    <caption className="sr">已公开信息</caption>
    <colgroup>
      {columns.map(([title, width]) => (
        <col key={title} style={{ width }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {columns.map(([title]) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.itemId}>
          <td>
            <button type="button" className="lk tl" onClick={() => open(row)}>
              {row.title}
            </button>
            {row.issuingNumber && (
              <>
                <br />
                <span className="m xs">{row.issuingNumber}</span>
              </>
            )}
          </td>
          <td>{row.organName}</td>
          <td className="nw">{row.publishedOn ? plainDayText(row.publishedOn) : <span className="m">待发布</span>}</td>
          <td>{row.topic}</td>
          <td>
            <LinkMark row={row} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
