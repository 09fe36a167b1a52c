/** What was asked, item by item: each needs its own line of answer in the reply. */
import { decisions, reportRows } from '#law'
import type { CasePage } from '#requests/contract'
import { Light } from '../parts/light.tsx'

export const ItemsPane = ({ page }: { readonly page: CasePage }) => {
  const answers = new Map(page.draft?.draft.answers.map(({ item, answer }) => [item, answer]))
  const answered = page.items.filter((_item, index) => answers.has(index + 1)).length
  const type = page.draft ? decisions[page.draft.draft.code] : null
  return (
    <section className="pane c0" aria-label="申请的内容">
      <div className="hd" style={{ paddingLeft: 24 }}>
        <h2>申请的 {page.items.length} 项</h2>
        <span className="m s">逐项都要有一行“答”</span>
        <span className="sp" />
        <span className="s m2 num">
          <b>{answered}</b>/{page.items.length}
        </span>
      </div>
      <div className="bd">
        <ol className="items">
          {page.items.map((item, index) => {
            const answer = answers.get(index + 1)
            return (
              // Two items may have the same words.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the item's number
              <li key={index}>
                <span className={`n${answer ? '' : ' b'}`}>{index + 1}</span>
                <h3>{item}</h3>
                {answer ? (
                  <Light shape="tick" tone="ok">
                    已写
                  </Light>
                ) : (
                  <Light shape="dashed" tone="off">
                    还没写
                  </Light>
                )}
                <p className={`ans${answer ? '' : ' no'}`}>
                  <b>答</b>
                  <span className={answer ? '' : 'm'}>{answer ?? '起草答复时逐项写'}</span>
                </p>
              </li>
            )
          })}
        </ol>
        <div className="pad">
          <p className="lab">申请原文</p>
          <p className="s clause">{page.description}</p>
        </div>
      </div>
      {type && (
        <div className="ft s">
          <div className="row">
            <span className="m nw">整件归为</span>
            <b className="el">{type.title}</b>
            <span className="sp" />
            <span className="m nw el">年报{reportRows[type.row]}</span>
          </div>
        </div>
      )}
    </section>
  )
}
