/** The chosen case beside the list: what was asked, the next lawful act as the one blue button, what is not possible now and why. */
import type { CaseRow } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { channelShort } from '../acts/words.ts'
import { useCase } from '../client/queries.ts'
import { momentText, shortDay } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'
import { CaseLight } from '../parts/light.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { Failed, Loading } from '../parts/states.tsx'

export const Peek = ({ row, open }: { readonly row: CaseRow; readonly open: () => void }) => {
  const page = useCase(row.id)
  const openAct = useOpenAct()
  return (
    <>
      <div className="pk" style={{ flex: 'none' }}>
        <div className="row xs m">
          <b className="m2">{row.number}</b>
          <span className="sp" />
          <CaseLight row={row} box />
        </div>
        <h2>{row.subject}</h2>
        <p className="s m">
          {row.applicantShort} · {channelShort[row.channel]}
          {row.receivedOn ? ` ${shortDay(row.receivedOn)}收到` : ' 还没确认收到'}
          {row.owner ? ` · 承办 ${row.owner.name}` : ''}
        </p>
        {page.isPending && <Loading what="案件" />}
        {page.isError && <Failed error={page.error} retry={() => void page.refetch()} />}
        {page.data && (
          <>
            <blockquote className="clause">{shortened(page.data.description)}</blockquote>
            {page.data.next ? (
              <button
                type="button"
                className="btn pri lg w"
                style={{ marginTop: 12, justifyContent: 'space-between' }}
                disabled={!page.data.next.allowed}
                onClick={() => page.data?.next && openAct(page.data.next.name, row.id)}
              >
                <span>{page.data.next.title}</span>
                <Icon name="pen" />
              </button>
            ) : (
              <p className="note p" style={{ marginTop: 12 }}>
                现在没有轮到本单位的事。
              </p>
            )}
            {page.data.next?.reason && (
              <p className="xs m" style={{ marginTop: 6 }}>
                {page.data.next.reason}
                {page.data.next.article && `（${page.data.next.article}）`}
              </p>
            )}
            <button type="button" className="btn w" style={{ marginTop: 8, justifyContent: 'space-between' }} onClick={open}>
              <span>打开案件</span>
              <kbd>Enter</kbd>
            </button>
          </>
        )}
      </div>
      {page.data && (
        <ScrollArea className="agenda" label="要的内容和最近的经过">
          <b className="s">要的 {page.data.items.length} 项</b>
          <ol style={{ margin: '4px 0 20px' }}>
            {page.data.items.map((item, index) => (
              <li key={item} style={{ gridTemplateColumns: '20px minmax(0,1fr)' }}>
                <span className="n">{index + 1}</span>
                <span>{item}</span>
              </li>
            ))}
          </ol>
          <b className="s">最近的经过</b>
          <ul style={{ marginTop: 4 }}>
            {page.data.docket
              .slice(-4)
              .reverse()
              .map((line) => (
                <li key={line.seq} style={{ gridTemplateColumns: 'minmax(0,1fr) auto' }}>
                  <span className="el">
                    {line.title} <span className="m">{line.text}</span>
                  </span>
                  <span className="m xs">{line.on ? shortDay(line.on) : momentText(line.at)}</span>
                </li>
              ))}
          </ul>
        </ScrollArea>
      )}
    </>
  )
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}……` : text)
