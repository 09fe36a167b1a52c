/** 用到的法条: what the decision cites, with its text; from here one looks further and inserts (R026). */
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { shortArticle } from '../parts/articles.ts'
import { Icon } from '../parts/icon.tsx'
import { useCompendiumEntry } from '../precedents/queries.ts'
import { CompendiumDrawer } from './compendium-drawer.tsx'
import { rememberFields } from './insert.ts'

export const CitedLaw = ({ articles }: { readonly articles: readonly string[] }) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const [looking, setLooking] = useState(false)
  useEffect(rememberFields, [])
  const here = chosen !== null && articles.includes(chosen) ? chosen : (articles[0] ?? null)
  const found = useCompendiumEntry(here)
  const entry = found.data?.entry
  const part = entry?.kind === 'article' ? (entry.parts.find(({ ref }) => ref === here) ?? entry.parts[0]) : undefined
  return (
    <section className="sec" aria-label="用到的法条">
      <div className="row">
        <h2 className="h2">用到的法条</h2>
        <span className="sp" />
        <Button size="small" onClick={() => setLooking(true)}>
          <Icon name="book" />
          查法条和案例
        </Button>
      </div>
      {articles.length === 0 && <p className="m s">定下怎么答，这里列出它的依据。</p>}
      {articles.length > 0 && (
        <fieldset className="seg wrap" aria-label="条款">
          {articles.map((ref) => (
            <button key={ref} type="button" aria-pressed={ref === here} onClick={() => setChosen(ref)}>
              {shortArticle(ref)}
            </button>
          ))}
        </fieldset>
      )}
      {part && (
        <>
          <p className="law pre">{part.text}</p>
          {entry?.kind === 'article' && entry.wording === 'digest' && <p className="m xs">提要，不是原文。{entry.source}</p>}
        </>
      )}
      <CompendiumDrawer open={looking} close={() => setLooking(false)} />
    </section>
  )
}
