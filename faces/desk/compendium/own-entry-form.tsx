/** The office's own provision or case: written, changed as the next version, taken off the shelf (R026). */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import type { CompendiumEntry } from '#compendium/contract'
import { decisionCodes, decisions } from '#law'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { useMe } from '../client/session.tsx'
import { shortArticle } from '../parts/articles.ts'
import { DayField, Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useCompendiumEntry } from '../precedents/queries.ts'

type Values = Readonly<Record<string, string | boolean | readonly string[] | null>>

interface OwnEntryFormProps {
  readonly kind: 'article' | 'case'
  readonly entry: CompendiumEntry | null
  readonly close: () => void
}

const articleChoices = [...new Set(decisionCodes.flatMap((code) => [...decisions[code].mustCite, ...decisions[code].mayCite]))]
  .sort((one, other) => Number.parseFloat(one) - Number.parseFloat(other))
  .map((ref) => ({ value: ref, label: shortArticle(ref) }))

export const OwnEntryForm = ({ kind, entry, close }: OwnEntryFormProps) => {
  const me = useMe()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const kept = useKeptForm<{ values: Values; note: string }>('compendium.keepEntry', entry?.own?.entryId ?? `new ${kind}`, {
    values: startOf(kind, entry),
    note: entry ? '' : '首次编入',
  })
  const { values, note } = kept.values
  const setNote = (changed: string) => kept.set({ note: changed })
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const versions = useCompendiumEntry(entry?.key ?? null)
  const own = entry?.own ?? null
  const set = (name: string, value: Values[string]) => kept.set({ values: { ...values, [name]: value } })
  const finish = async (done: Awaited<ReturnType<typeof act>>, said: string) => {
    setBusy(false)
    if (!done.ok) {
      setRefusal(done.error)
      return
    }
    kept.clear()
    message.success(said)
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['compendium'] }),
      queries.invalidateQueries({ queryKey: ['compendium-entry'] }),
    ])
    close()
  }
  const keep = async () => {
    setBusy(true)
    const content = { kind, ...values }
    const done = await act('compendium.keepEntry', {
      organId: own?.organId ?? me.organId,
      ...(own ? { entryId: own.entryId } : {}),
      version: own?.version ?? 0,
      content,
      note: note.trim(),
    })
    await finish(done, own ? `已存为第 ${own.version + 1} 版` : '已编入，全县都能查到')
  }
  const retire = async () => {
    if (!own) return
    setBusy(true)
    await finish(
      await act('compendium.retireEntry', { entryId: own.entryId, version: own.version, note: note.trim() }),
      '已撤下，各版内容仍然保存',
    )
  }
  const error = (name: string) => refusal?.fields?.[`content.${name}`] ?? refusal?.fields?.[name]
  const text = (name: string, label: string, rows = 1, hint?: string) => (
    <Field label={label} hint={hint} error={error(name)}>
      {(ids) =>
        rows > 1 ? (
          <Input.TextArea
            {...ids}
            autoSize={{ minRows: rows, maxRows: 16 }}
            value={String(values[name] ?? '')}
            onChange={(event) => set(name, event.target.value)}
          />
        ) : (
          <Input {...ids} value={String(values[name] ?? '')} onChange={(event) => set(name, event.target.value)} />
        )
      }
    </Field>
  )
  return (
    <Drawer title={own ? '改这一条' : kind === 'case' ? '编一个案例' : '编一条法规'} open onClose={close} size={560}>
      {refusal && <RefusalNote refusal={refusal} />}
      {kind === 'case' ? (
        <>
          {text('title', '标题', 1, '一句话说清教训，如“查了十个词，没有查财务凭证”')}
          {text('organ', '机关（可写某县某局）')}
          {text('facts', '案情', 4, '只写事情，不写谁')}
          {text('holding', '结果', 2)}
          {text('lesson', '教训', 2)}
          <Field label="涉及的条款" error={error('articles')}>
            {(ids) => (
              <Select
                {...ids}
                mode="multiple"
                value={[...(values.articles as readonly string[])]}
                options={articleChoices}
                onChange={(articles: string[]) => set('articles', articles)}
                style={{ width: '100%' }}
              />
            )}
          </Field>
        </>
      ) : (
        <>
          {text('instrument', '法规或者文件名称', 1, '不带书名号，如“某某省政府信息公开办法”')}
          {text('documentNumber', '文号')}
          {text('place', '条款', 1, '如“第十二条第二款”；没有条款的文件空着')}
          {text('text', '条文', 5)}
          <Checkbox checked={values.digest === true} onChange={(event) => set('digest', event.target.checked)}>
            只是提要，不是原文
          </Checkbox>
          <div className="form-2" style={{ marginTop: 12 }}>
            <Field label="施行日期" error={error('effectiveFrom')}>
              {(ids) => (
                <DayField ids={ids} value={String(values.effectiveFrom ?? '')} onChange={(day) => set('effectiveFrom', day || null)} />
              )}
            </Field>
            <Field label="失效日期" error={error('effectiveTo')}>
              {(ids) => <DayField ids={ids} value={String(values.effectiveTo ?? '')} onChange={(day) => set('effectiveTo', day || null)} />}
            </Field>
          </div>
        </>
      )}
      {text('source', '出处', 1, '从哪里来的，别人好核对')}
      <Field label="修改说明" error={refusal?.fields?.note}>
        {(ids) => <Input {...ids} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <div className="row">
        <Button type="primary" loading={busy} onClick={() => void keep()}>
          {own ? '存为下一版' : '编入'}
        </Button>
        {own && (
          <Button loading={busy} onClick={() => void retire()}>
            撤下
          </Button>
        )}
      </div>
      {(versions.data?.versions.length ?? 0) > 0 && (
        <ul className="plain-list s m" style={{ marginTop: 16 }}>
          {versions.data?.versions.map((one) => (
            <li key={one.version}>
              第 {one.version} 版　{one.by}　{one.note}
              {one.retired && '（撤下）'}
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  )
}

const startOf = (kind: 'article' | 'case', entry: CompendiumEntry | null): Values => {
  if (entry?.kind === 'case')
    return {
      title: entry.title,
      organ: entry.organ,
      facts: entry.facts,
      holding: entry.holding,
      lesson: entry.lesson,
      articles: entry.articles.map(({ ref }) => ref),
      source: entry.source,
    }
  if (entry?.kind === 'article')
    return {
      instrument: entry.instrument,
      documentNumber: entry.documentNumber,
      place: entry.heading === entry.instrument ? '' : entry.heading,
      text: entry.parts[0]?.text ?? '',
      digest: entry.wording === 'digest',
      effectiveFrom: entry.effectiveFrom,
      effectiveTo: entry.effectiveTo,
      source: entry.source,
    }
  return kind === 'case'
    ? { title: '', organ: '', facts: '', holding: '', lesson: '', articles: [], source: '' }
    : { instrument: '', documentNumber: '', place: '', text: '', digest: false, effectiveFrom: null, effectiveTo: null, source: '' }
}
