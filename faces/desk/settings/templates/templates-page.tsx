/** 文书模板 (R027): the papers of the office on the left, the wording in the middle, the page as it prints on the right. */
import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import type { OrganId } from '#kernel'
import type { TemplateList, TemplatePage, TemplateRow } from '#letters/contract'
import { ask, useOrgans } from '../../client/queries.ts'
import { useMe } from '../../client/session.tsx'
import { shortDay } from '../../parts/dates.ts'
import { ScrollArea } from '../../parts/scroll-area.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { TemplateEditor } from './template-editor.tsx'

const groups = ['程序文书', '征求意见', '答复', '内部文书'] as const

export const TemplatesPage = () => {
  const me = useMe()
  const organs = useOrgans()
  const [organId, setOrganId] = useState<OrganId>(me.organId)
  const [wanted, setWanted] = useState('correction_notice')
  const [search, setSearch] = useState('')
  const list = useQuery({ queryKey: ['templates', organId], queryFn: () => ask<TemplateList>('letters.templates', { organId }) })
  const rows = (list.data?.rows ?? []).filter((row) => matches(row, search))
  return (
    <div className="tpl">
      <aside className="tpl-list">
        <h1>文书模板</h1>
        <Select
          aria-label="哪个单位"
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          value={organId}
          options={(organs.data?.organs ?? []).map((organ) => ({ value: organ.id, label: organ.shortName }))}
          onChange={setOrganId}
        />
        <Input
          allowClear
          placeholder="找文书，如“补正”"
          aria-label="找文书"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <ScrollArea className="tpl-rows" label="文书">
          {list.isPending && <Loading what="文书模板" />}
          {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
          {list.data && rows.length === 0 && <Empty title="没有这样的文书" icon="search" />}
          {groups.map((group) => (
            <Group key={group} title={group} rows={rows.filter((row) => row.group === group)} here={wanted} choose={setWanted} />
          ))}
        </ScrollArea>
      </aside>
      <OneTemplate key={`${organId}/${wanted}`} organId={organId} id={wanted} />
    </div>
  )
}

const matches = (row: TemplateRow, search: string): boolean => search.trim() === '' || `${row.name}${row.group}`.includes(search.trim())

interface GroupProps {
  readonly title: string
  readonly rows: readonly TemplateRow[]
  readonly here: string
  readonly choose: (id: string) => void
}

const Group = ({ title, rows, here, choose }: GroupProps) =>
  rows.length === 0 ? null : (
    <section>
      <h2>
        {title} <span className="m">{rows.length}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" aria-current={row.id === here ? 'true' : undefined} onClick={() => choose(row.id)}>
              <span>{shortName(row.name)}</span>
              <span className="xs m">{standing(row)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )

/** Without what nearly all of them begin with. */
const shortName = (name: string): string => name.replace(/^政府信息(公开)?(申请)?(?=..)/, '')

/** Whose words are in force, in a few of them. */
const standing = (row: TemplateRow): string =>
  [
    row.inForce.from === 'system'
      ? '随系统'
      : `${row.inForce.from === 'own' ? '本单位' : (row.inForce.organName ?? '')}第 ${row.inForce.version} 版`,
    row.upcoming ? `${shortDay(row.upcoming)}起用新版` : '',
    row.draft ? '有草稿' : '',
    row.unfit ? '旧版要修订' : '',
  ]
    .filter((part) => part !== '')
    .join('，')

const OneTemplate = ({ organId, id }: { readonly organId: OrganId; readonly id: string }) => {
  const page = useQuery({ queryKey: ['template', organId, id], queryFn: () => ask<TemplatePage>('letters.template', { organId, id }) })
  if (page.isPending) return <Loading what="模板" />
  if (page.isError) return <Failed error={page.error} retry={() => void page.refetch()} />
  return <TemplateEditor key={`${page.data.ownVersion}/${page.data.draft?.revision ?? 0}`} organId={organId} page={page.data} />
}
