/** One provision or case as it is read: parts with their exact citation, and where wanted a button that inserts it (R026). */
import { Button } from 'antd'
import { useState } from 'react'
import type { CitablePart, CompendiumEntry, Provision, TeachingCase } from '#compendium/contract'
import { shortDay } from '../parts/dates.ts'
import { Light } from '../parts/light.tsx'

interface EntryCardProps {
  readonly entry: CompendiumEntry
  /** Left out where nothing is being written. */
  readonly insert?: (citation: string) => void
  readonly edit?: (entry: CompendiumEntry) => void
}

export const EntryCard = ({ entry, insert, edit }: EntryCardProps) => (
  <article className="entry" aria-label={entry.kind === 'case' ? entry.title : `${entry.instrument}${entry.heading}`}>
    {entry.kind === 'case' ? <CaseBody entry={entry} insert={insert} /> : <ProvisionBody entry={entry} insert={insert} />}
    <p className="m xs row" style={{ flexWrap: 'wrap' }}>
      <span>
        {entry.source}
        {entry.own && `；${entry.own.organName}编入，第 ${entry.own.version} 版`}
      </span>
      {entry.own?.mayChange && edit && (
        <button type="button" className="lk" onClick={() => edit(entry)}>
          改这一条
        </button>
      )}
    </p>
  </article>
)

const ProvisionBody = ({ entry, insert }: { readonly entry: Provision; readonly insert: EntryCardProps['insert'] }) => {
  const [open, setOpen] = useState(false)
  const [whole, ...parts] = entry.parts
  return (
    <>
      <header className="row">
        <h3>
          {entry.wording === 'text' ? `${entry.instrument} ${entry.heading}` : `${entry.heading}`}
          {entry.wording !== 'text' && <span className="m s">　{entry.parts[0]?.citation}</span>}
        </h3>
        <span className="sp" />
        {entry.wording === 'digest' && (
          <Light shape="dashed" tone="amb">
            提要，不是原文
          </Light>
        )}
        {!entry.inForce && (
          <Light shape="none" tone="red">
            {entry.effectiveTo ? `${shortDay(entry.effectiveTo)}失效` : '还没有施行'}
          </Light>
        )}
      </header>
      {whole && <p className="law pre">{whole.text}</p>}
      <div className="row" style={{ flexWrap: 'wrap' }}>
        {whole && insert && entry.inForce && (
          <Button size="small" onClick={() => insert(whole.citation)}>
            插入{whole.short || whole.citation}
          </Button>
        )}
        {parts.length > 0 && (
          <button type="button" className="lk s" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起款、项' : `到款、到项（${parts.length} 处）`}
          </button>
        )}
      </div>
      {open && (
        <ul className="parts">
          {parts.map((part) => (
            <PartLine key={part.ref} part={part} insert={entry.inForce ? insert : undefined} />
          ))}
        </ul>
      )}
    </>
  )
}

const PartLine = ({ part, insert }: { readonly part: CitablePart; readonly insert: EntryCardProps['insert'] }) => (
  <li>
    <div>
      <b className="s">{part.short}</b>
      <p className="s pre">{part.text.split('\n')[0]}</p>
    </div>
    {insert && (
      <Button size="small" aria-label={`插入${part.short}`} onClick={() => insert(part.citation)}>
        插入
      </Button>
    )}
  </li>
)

const CaseBody = ({ entry, insert }: { readonly entry: TeachingCase; readonly insert: EntryCardProps['insert'] }) => (
  <>
    <h3>{entry.title}</h3>
    <dl>
      <dt>案情</dt>
      <dd>{entry.facts}</dd>
      <dt>结果</dt>
      <dd>{entry.holding}</dd>
      <dt>教训</dt>
      <dd>
        <b>{entry.lesson}</b>
      </dd>
      {entry.caution && (
        <>
          <dt>当心</dt>
          <dd>{entry.caution}</dd>
        </>
      )}
      <dt>条款</dt>
      <dd>
        {entry.articles.map(({ ref, citation, short }) =>
          insert ? (
            <Button key={ref} size="small" style={{ margin: '0 6px 4px 0' }} onClick={() => insert(citation)}>
              插入{short}
            </Button>
          ) : (
            <span key={ref}>{short}　</span>
          ),
        )}
      </dd>
    </dl>
  </>
)
