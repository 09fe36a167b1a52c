/** 法条和案例, the page: look up, read, and where one may, add the office's own (R026). */
import { Button } from 'antd'
import { useState } from 'react'
import type { CompendiumEntry } from '#compendium/contract'
import { may, useMe } from '../client/session.tsx'
import { Icon } from '../parts/icon.tsx'
import { CompendiumSearch } from './compendium-search.tsx'
import { OwnEntryForm } from './own-entry-form.tsx'

export const CompendiumPage = () => {
  const me = useMe()
  const [form, setForm] = useState<{ readonly kind: 'article' | 'case'; readonly entry: CompendiumEntry | null } | null>(null)
  const mayKeep = may(me, 'compendium.keepEntry')
  return (
    <div className="compendium">
      <div className="row" style={{ marginBottom: 12 }}>
        <h1 className="h1">法条和案例</h1>
        <span className="sp" />
        {mayKeep && (
          <>
            <Button onClick={() => setForm({ kind: 'case', entry: null })}>
              <Icon name="plus" />
              编一个案例
            </Button>
            <Button onClick={() => setForm({ kind: 'article', entry: null })}>
              <Icon name="plus" />
              编一条法规
            </Button>
          </>
        )}
      </div>
      <p className="m s" style={{ marginBottom: 12 }}>
        条例全文、复议法和行诉法有关条文是原文；标着“提要”的只写了要点，引用前请核对原文。案例选自公开的指导案例、裁判和复议决定。
      </p>
      <CompendiumSearch start="all" edit={mayKeep ? (entry) => setForm({ kind: entry.kind, entry }) : undefined} />
      {form && <OwnEntryForm kind={form.kind} entry={form.entry} close={() => setForm(null)} />}
    </div>
  )
}
