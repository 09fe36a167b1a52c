/** 已公开的相似内容: beside what is asked, so that nobody searches for what is on the web already (R009, R030). */
import { usePublications } from './queries.ts'
import { useSettledText } from './settled-text.ts'
import { lineOf } from './words.tsx'

/** At most three, or nothing at all. */
export const AlreadyPublic = ({ asked }: { readonly asked: string }) => {
  const text = useSettledText(asked.trim().slice(0, 300), 500)
  const found = usePublications(text.length < 4 ? null : { text, close: true, limit: 3 })
  const rows = text.length < 4 ? [] : (found.data?.rows ?? [])
  if (rows.length === 0) return null
  return (
    <section aria-label="已公开的相似内容">
      <h3 className="row">
        已公开的相似内容 <span className="xs m">可以告诉申请人在哪里看（第36条第1项）</span>
      </h3>
      <ul className="pub-list">
        {rows.map((row) => (
          <li key={row.itemId}>
            <div className="what">
              <a href={row.publicAddress} target="_blank" rel="noreferrer">
                {row.title}
              </a>
              <span className="xs m2">{lineOf(row)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
