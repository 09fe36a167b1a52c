/** What can be done now, and what cannot, with the reason and the article; where one act would unlock it, the reason leads there. */
import type { CasePage } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { keyOfAct } from '../acts/forms.ts'
import { Icon } from '../parts/icon.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { articleText } from '../parts/states.tsx'

export const ActsPanel = ({ page }: { readonly page: CasePage }) => {
  const openAct = useOpenAct()
  const can = page.acts.filter((one) => one.allowed && one.name !== page.next?.name)
  const cannot = page.acts.filter((one) => !one.allowed)
  const [first] = cannot
  // nothing can be done any more, for one reason: it is said once
  const over = can.length === 0 && first && cannot.every(({ reason }) => reason === first.reason) ? first : null
  const contact = can.some((one) => one.name === 'requests.logContact')
  if (over)
    return (
      <div className="acts over">
        <p className="s">
          <Icon name="lock" /> {over.reason}
          {over.article && <span className="art"> {articleText(over.article)}</span>}
        </p>
      </div>
    )
  const cant = (
    <Blocked cannot={cannot} contact={contact} override={can.some((other) => other.name === 'requests.overrideTalk')} page={page} />
  )
  const buttons = (
    <div className="can">
      {can.map((one) => (
        <button key={one.name} type="button" className="btn sm" onClick={() => openAct(one.name, page.row.id)}>
          <span className="el">{one.title}</span>
          {keyOfAct[one.name] && <kbd>{keyOfAct[one.name]}</kbd>}
        </button>
      ))}
      {can.length === 0 && <p className="s m">没有别的事可办</p>}
    </div>
  )
  // the reply is out: what can no longer be done is the exception, and waits folded
  if (page.row.light === 'done')
    return (
      <div className="acts quiet">
        <section className="half" aria-label="现在还可以">
          <p className="lab">现在还可以</p>
          {buttons}
        </section>
        {cannot.length > 0 && (
          <details className="folded">
            <summary>不能再办的 {cannot.length} 件事，看原因</summary>
            {cant}
          </details>
        )}
      </div>
    )
  return (
    <div className="acts">
      <ScrollArea className="half" label="现在还可以">
        <p className="lab">现在还可以</p>
        {buttons}
      </ScrollArea>
      <ScrollArea className="half" label="现在不行，原因写明">
        <p className="lab">现在不行，原因写明</p>
        {cant}
      </ScrollArea>
    </div>
  )
}

interface BlockedProps {
  readonly page: CasePage
  readonly cannot: CasePage['acts']
  /** Whether a talk can be recorded now, or given up with a reason: the way out of some refusals. */
  readonly contact: boolean
  readonly override: boolean
}

const Blocked = ({ page, cannot, contact, override }: BlockedProps) => {
  const openAct = useOpenAct()
  return (
    <ul className="cant">
      {cannot.map((one) => (
        <li key={one.name}>
          <Icon name="lock" />
          <b>{one.title}</b>
          <span>
            {one.reason}
            {one.article && <span className="art"> {articleText(one.article)}</span>}
            {contact && one.reason?.includes('联系') && (
              <>
                {' '}
                <button type="button" className="lk" onClick={() => openAct('requests.logContact', page.row.id)}>
                  先记一次联系
                </button>{' '}
                {override && (
                  <button type="button" className="lk" onClick={() => openAct('requests.overrideTalk', page.row.id)}>
                    联系不上，写明理由
                  </button>
                )}
              </>
            )}
          </span>
        </li>
      ))}
      {cannot.length === 0 && <li className="m s">没有被挡住的</li>}
    </ul>
  )
}
