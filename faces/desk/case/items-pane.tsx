/** What was asked, item by item: each with its line of answer, what became of it, and how far the search is (R028; screen 案件工作台). */
import { Link } from '@tanstack/react-router'
import { decisions, reportRows } from '#law'
import { type AnswerOutcome, answerOutcomeTitles, type CasePage, outcomeOf } from '#requests/contract'
import { OldEntryTable } from '../old-register/old-entry.tsx'
import { Light } from '../parts/light.tsx'
import type { Shape, Tone } from '../parts/lights.ts'

const looks: Readonly<Record<AnswerOutcome, readonly [Shape, Tone]>> = {
  given: ['tick', 'ok'],
  partly: ['triangle', 'amb'],
  withheld: ['none', 'red'],
  not_held: ['none', 'off'],
  elsewhere: ['dot', 'blue'],
  not_handled: ['none', 'off'],
}

export const ItemsPane = ({ page }: { readonly page: CasePage }) => {
  const draft = page.draft?.draft ?? null
  const answers = new Map(draft?.answers.map(({ item, answer }) => [item, answer]))
  const answered = page.items.filter((_item, index) => answers.has(index + 1)).length
  const type = draft ? decisions[draft.code] : null
  const mayDraft = page.acts.some((one) => one.name === 'requests.draftDecision' && one.allowed)
  const turn = mayDraft ? page.items.findIndex((_item, index) => !answers.has(index + 1)) : -1
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
            const outcome = draft && answer ? outcomeOf(draft, index + 1) : null
            return (
              // Two items may have the same words.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the item's number
              <li key={index} className={index === turn ? 'me' : ''}>
                <span className={`n${answer ? '' : ' b'}`}>{index + 1}</span>
                <h3>{item}</h3>
                {answer ? (
                  outcome ? (
                    <Light shape={looks[outcome][0]} tone={looks[outcome][1]}>
                      {answerOutcomeTitles[outcome]}
                    </Light>
                  ) : (
                    <Light shape="tick" tone="ok">
                      已写
                    </Light>
                  )
                ) : (
                  <Light shape={index === turn ? 'diamond' : 'dashed'} tone={index === turn ? 'blue' : 'off'}>
                    {index === turn ? '轮到写' : '还没写'}
                  </Light>
                )}
                <p className={`ans${answer ? '' : ' no'}`}>
                  <b>答</b>
                  <span className={answer ? '' : 'm'}>
                    {answer ??
                      (index === turn ? (
                        <Link to="/cases/$requestId/decision" params={{ requestId: page.row.id }}>
                          去写这一项的答复
                        </Link>
                      ) : (
                        '起草答复时逐项写'
                      ))}
                  </span>
                </p>
              </li>
            )
          })}
        </ol>
        <div className="pad">
          <p className="lab">申请原文</p>
          <p className="s clause">{page.description}</p>
        </div>
        {page.docket.some(({ type: kind }) => kind === 'importedFromOldRegister') && <OldEntryTable requestId={page.row.id} />}
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
