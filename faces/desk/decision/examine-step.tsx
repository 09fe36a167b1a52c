/** One question of the examination: go on, do something first, or end here with a type whose preconditions are shown. */
import { Button } from 'antd'
import type { CasePage } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { shortArticle } from '../parts/articles.ts'
import { Light } from '../parts/light.tsx'
import { actOfStep, type Ending, endingsOf, examining, type Preceding } from './examine.ts'
import { type WizardValues, withCode } from './wizard-values.ts'

interface ExamineStepProps {
  readonly step: number
  readonly page: CasePage
  readonly values: WizardValues
  readonly set: (change: Partial<WizardValues>) => void
  readonly pass: (step: number) => void
  readonly write: () => void
}

export const ExamineStep = ({ step, page, values, set, pass, write }: ExamineStepProps) => {
  const openAct = useOpenAct()
  const asked = examining.find((one) => one.step === step)
  if (!asked) return null
  const endings = endingsOf(asked, page)
  const chosenHere = endings.some((ending) => ending.code === values.code && ending.subReason === values.subReason)
  const last = step === 7
  const wanted = [...asked.acts.map((name) => actOfStep[name]), 'requests.logContact']
  const acts = page.acts.filter((one) => wanted.includes(one.name))
  return (
    <>
      <p className="lab">
        第 {step} 步，共 8 步 · {asked.title}
      </p>
      <h2 tabIndex={-1}>{asked.question}</h2>
      <p className="lead">{asked.hint}</p>
      <div role="radiogroup" aria-label={asked.question}>
        {!last && (
          // biome-ignore lint/a11y/useSemanticElements: a card with several lines, chosen like a radio
          <button
            type="button"
            role="radio"
            className="pick"
            aria-checked={!chosenHere && values.passed.includes(step)}
            onClick={() => pass(step)}
          >
            <span className="o">
              <span className={`rd${!chosenHere && values.passed.includes(step) ? ' on' : ''}`} />
              没有这个问题，往下看
            </span>
          </button>
        )}
        {endings.map((ending) => (
          <EndingCard
            key={ending.code + ending.subReason}
            ending={ending}
            chosen={ending.code === values.code && ending.subReason === values.subReason}
            choose={() => set(withCode({ ...values, passed: values.passed.filter((one) => one !== step) }, ending.code, ending.subReason))}
          />
        ))}
      </div>
      {acts.length > 0 && (
        <div style={{ marginTop: 12 }}>
          <p className="lab">也可以先做</p>
          <div className="row" style={{ flexWrap: 'wrap', marginTop: 4 }}>
            {acts.map((one) => (
              <span key={one.name} className="row">
                <Button size="small" disabled={!one.allowed} onClick={() => openAct(one.name, page.row.id)}>
                  {one.title}
                </Button>
                {!one.allowed && <span className="xs m">{one.reason}</span>}
              </span>
            ))}
          </div>
        </div>
      )}
      <div className="foot2">
        {chosenHere ? (
          <Button type="primary" size="large" onClick={write}>
            就这样答，开始写
          </Button>
        ) : last ? (
          <Button type="primary" size="large" disabled={values.code === ''} onClick={write}>
            {values.code === '' ? '先选一种' : '开始写'}
          </Button>
        ) : (
          <Button type="primary" size="large" onClick={() => pass(step)}>
            没有这个问题，往下看
          </Button>
        )}
        <span className="m s">{asked.articles.map((ref) => shortArticle(ref)).join('、')}</span>
      </div>
    </>
  )
}

const EndingCard = ({ ending, chosen, choose }: { readonly ending: Ending; readonly chosen: boolean; readonly choose: () => void }) => {
  const missing = ending.before.filter((one) => one.state === 'missing' && one.level === 'block')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card with several lines, chosen like a radio
    <button type="button" role="radio" className="pick" aria-checked={chosen} onClick={choose}>
      <span className="o">
        <span className={`rd${chosen ? ' on' : ''}`} />
        {ending.title}
        <span className="sp" />
        {missing.length > 0 && (
          <Light shape="triangle" tone="amb">
            还差 {missing.length} 样
          </Light>
        )}
        <span className="art">{ending.articles.map((ref) => shortArticle(ref)).join('、')}</span>
      </span>
      <span className="why" style={{ display: 'block' }}>
        {ending.plain}
      </span>
      {ending.before.length > 0 && (
        <ul>
          {ending.before.map((one) => (
            <li key={one.title}>
              <PrecedingMark one={one} />
              <span className="art">{shortArticle(one.article)}</span>
            </li>
          ))}
        </ul>
      )}
    </button>
  )
}

const PrecedingMark = ({ one }: { readonly one: Preceding }) => {
  switch (one.state) {
    case 'done':
      return (
        <Light shape="tick" tone="ok">
          <span className="wrap2">{one.title}</span>
        </Light>
      )
    case 'missing':
      return (
        <Light shape={one.level === 'block' ? 'triangle' : 'dashed'} tone={one.level === 'block' ? 'amb' : 'off'}>
          <span className="wrap2">
            {one.title}
            {one.explanation && `：${one.explanation}`}
          </span>
        </Light>
      )
    case 'with_draft':
    case 'after_draft':
      return (
        <Light shape="dashed" tone="off">
          <span className="wrap2">
            {one.title}
            {one.state === 'with_draft' ? '，写的时候填' : '，送审后办'}
          </span>
        </Light>
      )
  }
}
