/** 这件怎么走: each way with its precondition; numbers choose, Enter does. */
import type { ReactNode } from 'react'
import { Light } from '../parts/light.tsx'
import { articleText, Loading } from '../parts/states.tsx'

export interface Way {
  readonly act: string
  readonly title: string
  readonly note: string
  /** What must be there, each in order or not; shown while the way is chosen. */
  readonly checks?: readonly { readonly ok: boolean; readonly text: string }[]
}
export interface OfferedWay extends Way {
  readonly allowed: boolean
  readonly reason: string | null
  readonly article: string | null
}

interface DecisionRailProps {
  readonly offered: readonly OfferedWay[]
  readonly at: number
  readonly pick: (index: number) => void
  readonly go: () => void
  readonly loading: boolean
  readonly facts: ReactNode
  /** Under the button: what comes along with it. */
  readonly foot?: ReactNode
  /** Above the ways: what all of them need. */
  readonly before?: ReactNode
}

export const DecisionRail = ({ offered, at, pick, go, loading, facts, foot, before }: DecisionRailProps) => {
  const chosen = offered[at]
  return (
    <section className="pane railr" aria-label="这件怎么走">
      <div className="hd">
        <h2>这件怎么走</h2>
        <span className="sp" />
        <span className="xs m">按数字选</span>
      </div>
      <div className="bd">
        {before}
        {loading && <Loading what="能走的路" />}
        <div role="radiogroup" aria-label="这件怎么走">
          {offered.map((way, index) => (
            // biome-ignore lint/a11y/useSemanticElements: a card with several lines, chosen like a radio
            <button
              key={way.act}
              type="button"
              role="radio"
              aria-checked={index === at}
              className={`opt w100${index === at ? ' on' : ''}`}
              onClick={() => pick(index)}
            >
              <span className="o">
                <span className={`rd${index === at ? ' on' : ''}`} />
                {way.title}
                {way.article && <span className="art">{articleText(way.article)}</span>}
                <kbd>{index + 1}</kbd>
              </span>
              <span className="why">
                {way.allowed ? (
                  <>
                    {way.note}
                    {index === at &&
                      way.checks?.map((check) => (
                        <span key={check.text} className="ck">
                          <Light shape={check.ok ? 'tick' : 'dashed'} tone={check.ok ? 'ok' : 'off'}>
                            {check.text}
                          </Light>
                        </span>
                      ))}
                  </>
                ) : (
                  <Light shape="dashed" tone="off">
                    <span className="wrap">{way.reason ?? '现在还不能办'}</span>
                  </Light>
                )}
              </span>
            </button>
          ))}
        </div>
        {facts && (
          <div className="note p" style={{ marginTop: 4 }}>
            <span>{facts}</span>
          </div>
        )}
      </div>
      {chosen && (
        <div className="ft">
          <button
            type="button"
            className="btn pri lg w"
            style={{ justifyContent: 'space-between' }}
            disabled={!chosen.allowed}
            onClick={go}
          >
            <span>{chosen.title}</span>
            <kbd>Enter</kbd>
          </button>
          {foot && <p className="xs m railfoot">{foot}</p>}
        </div>
      )}
    </section>
  )
}
