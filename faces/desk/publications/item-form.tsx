/** An entry of the register: recorded, amended as the next version, published by a second person, taken back with its reason. */
import { Button, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import { dayInShanghai } from '#kernel'
import { type PublicationRow, publicationStateTerms, topics } from '#publications/contract'
import { today } from '../client/now.ts'
import { useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { DayField, Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'
import { usePublication, usePublicationChanges } from './queries.ts'

interface Values {
  readonly title: string
  readonly issuingNumber: string
  readonly issuedOn: string
  readonly publishedOn: string
  readonly topic: string
  readonly keywords: readonly string[]
  readonly summary: string
  readonly siteName: string
  readonly address: string
}

interface ItemFormProps {
  /** Null for a new one. */
  readonly row: PublicationRow | null
  readonly start?: Partial<Values>
  readonly close: () => void
}

export const ItemForm = ({ row, start = {}, close }: ItemFormProps) => {
  const me = useMe()
  const { run, refusal, busy } = useAct(['publications', 'publication', 'publication-changes'])
  const [values, setValues] = useState<Values>(() => ({ ...startOf(row), ...start }))
  const page = usePublication(row?.itemId ?? null)
  const changes = usePublicationChanges(row?.itemId ?? null)
  const [body, setBody] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const set = <Name extends keyof Values>(name: Name, value: Values[Name]) => setValues((before) => ({ ...before, [name]: value }))
  const error = (name: string) => refusal?.fields?.[`item.${name}`] ?? refusal?.fields?.[name]
  const ownText = body ?? page.data?.body ?? ''
  const mayChange = row === null || row.mayChange

  const keep = async () => {
    const done =
      row === null
        ? await run('publications.record', { organId: me.organId, item: values }, '已登记，公众马上能搜到')
        : await run(
            'publications.amend',
            { itemId: row.itemId, version: row.version, item: { ...values, body: ownText }, note: note.trim() },
            `已存为第 ${row.version + 1} 版`,
          )
    if (done) close()
  }
  const publish = async () => {
    if (row && (await run('publications.publish', { itemId: row.itemId, version: row.version }, '已公开，公众马上能搜到'))) close()
  }
  const withdraw = async () => {
    if (
      row &&
      (await run(
        'publications.withdraw',
        { itemId: row.itemId, version: row.version, reason: note.trim() },
        '已撤下，各版内容和原因都留着',
      ))
    )
      close()
  }
  const text = (name: 'title' | 'issuingNumber' | 'siteName' | 'address', label: string, required: boolean, hint?: string) => (
    <Field label={label} hint={hint} error={error(name)} required={required ? undefined : false} name={name}>
      {(ids) => <Input {...ids} disabled={!mayChange} value={values[name]} onChange={(event) => set(name, event.target.value)} />}
    </Field>
  )
  return (
    <Drawer title={row ? '已公开信息' : '登记已公开的信息'} open onClose={close} size={560}>
      {refusal && <RefusalNote refusal={refusal} />}
      {row?.state === 'withdrawn' && (
        <p className="note a" style={{ marginBottom: 12 }}>
          <span>
            {row.withdrawnOn && shortDay(row.withdrawnOn)}撤下：{row.withdrawnReason}
          </span>
        </p>
      )}
      {row?.state === 'draft' && (
        <p className="note b" style={{ marginBottom: 12 }}>
          <span>待发布：拟稿的人不能自己审核公开，要另一位审核人员点“审核后公开”。</span>
        </p>
      )}
      {row?.link?.outcome === 'dead' && row.state === 'published' && (
        <p className="note r" style={{ marginBottom: 12 }}>
          <span>
            {shortDay(row.link.on)}系统打开过：{row.link.reason}请换网址，或者恢复网页。
          </span>
        </p>
      )}
      {text('title', '标题', true, '照原文抄')}
      {text('issuingNumber', '文号', false)}
      {text('address', '网址', row === null || row.state === 'published', 'http:// 或者 https:// 开头，点开就是这一页')}
      {text('siteName', '网站名称', false, '如“明川县人民政府网站”')}
      <div className="form-2">
        <Field label="公开日期" error={error('publishedOn')} required={row?.state === 'draft' ? false : undefined} name="publishedOn">
          {(ids) => <DayField ids={ids} value={values.publishedOn} onChange={(day) => set('publishedOn', day)} />}
        </Field>
        <Field label="成文日期" error={error('issuedOn')} required={false} name="issuedOn">
          {(ids) => <DayField ids={ids} value={values.issuedOn} onChange={(day) => set('issuedOn', day)} />}
        </Field>
      </div>
      <Field label="主题分类" error={error('topic')} name="topic">
        {(ids) => (
          <Select
            {...ids}
            disabled={!mayChange}
            value={values.topic}
            options={topics.map((topic) => ({ value: topic, label: topic }))}
            onChange={(topic) => set('topic', topic)}
            style={{ width: '100%' }}
          />
        )}
      </Field>
      <Field label="地名和关键词" hint="村、镇、项目的名字，写了就能按它搜到" error={error('keywords')} required={false} name="keywords">
        {(ids) => (
          <Select
            {...ids}
            mode="tags"
            disabled={!mayChange}
            tokenSeparators={[' ', '、', '，', ',']}
            value={[...values.keywords]}
            onChange={(keywords: string[]) => set('keywords', keywords)}
            open={false}
            suffixIcon={null}
            style={{ width: '100%' }}
          />
        )}
      </Field>
      <Field label="摘要" error={error('summary')} required={false} name="summary">
        {(ids) => (
          <Input.TextArea
            {...ids}
            disabled={!mayChange}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={values.summary}
            onChange={(event) => set('summary', event.target.value)}
          />
        )}
      </Field>
      {(ownText !== '' || row?.state === 'draft') && (
        <Field label="正文" hint="没有网址的，正文就在本站的页面上看" error={error('body')} required={false} name="body">
          {(ids) => (
            <Input.TextArea
              {...ids}
              disabled={!mayChange}
              autoSize={{ minRows: 4, maxRows: 16 }}
              value={ownText}
              onChange={(event) => setBody(event.target.value)}
            />
          )}
        </Field>
      )}
      {row && mayChange && (
        <Field label="改了什么、为什么撤下" error={error('note') ?? error('reason')} name="note">
          {(ids) => <Input {...ids} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
      )}
      <div className="row" style={{ gap: 8 }}>
        {row?.mayPublish && (
          <Button type="primary" loading={busy} onClick={() => void publish()}>
            审核后公开
          </Button>
        )}
        {mayChange && (
          <Button type={row?.mayPublish ? 'default' : 'primary'} loading={busy} onClick={() => void keep()}>
            {row ? '存为下一版' : '登记'}
          </Button>
        )}
        {row && mayChange && (
          <Button danger loading={busy} onClick={() => void withdraw()}>
            撤下
          </Button>
        )}
        {row && row.state === 'published' && (
          <Button href={row.publicAddress} target="_blank" rel="noreferrer">
            打开网页
          </Button>
        )}
      </div>
      {(changes.data?.changes.length ?? 0) > 0 && (
        <ul className="plain-list s m" style={{ marginTop: 16 }} aria-label="改动记录">
          {changes.data?.changes.map((one) => (
            <li key={one.version}>
              第 {one.version} 版　{shortDay(dayInShanghai(one.at))}　{one.by}　{publicationStateTerms[one.state]}：{one.note}
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  )
}

const startOf = (row: PublicationRow | null): Values => ({
  title: row?.title ?? '',
  issuingNumber: row?.issuingNumber ?? '',
  issuedOn: row?.issuedOn ?? '',
  publishedOn: row ? (row.publishedOn ?? '') : today(),
  topic: row?.topic ?? '其他',
  keywords: row?.keywords ?? [],
  summary: row?.summary ?? '',
  siteName: row?.siteName ?? '',
  address: row?.address ?? '',
})
