/** The eight steps at the left: what was settled, where we are, what is still open. */
import { decisions, isSubReasonCode, subReasons } from '#law'
import { Icon } from '../parts/icon.tsx'
import { examining, screenOf, stepOf } from './examine.ts'
import type { Place } from './wizard.tsx'
import { type WizardValues, type WritingScreen, writingScreens, writingTitles } from './wizard-values.ts'

interface WizardWayProps {
  readonly values: WizardValues
  readonly place: Place
  readonly go: (place: Place) => void
  readonly gaps: Readonly<Record<string, string>>
}

export const WizardWay = ({ values, place, go, gaps }: WizardWayProps) => {
  const endedAt = stepOf(values)
  const title = isSubReasonCode(values.subReason) ? subReasons[values.subReason].title : values.code ? decisions[values.code].title : ''
  const open = new Set<WritingScreen>(Object.keys(gaps).map(screenOf))
  return (
    <nav className="way" aria-label="八步">
      {examining.map(({ step, title: name }) => (
        <button
          key={step}
          type="button"
          aria-current={place.kind === 'examine' && place.step === step ? 'step' : undefined}
          onClick={() => go({ kind: 'examine', step })}
        >
          {endedAt === step ? (
            <Icon name="flag" />
          ) : values.passed.includes(step) ? (
            <span style={{ color: 'var(--leaf)' }}>
              <Icon name="tick" />
            </span>
          ) : (
            <span className="n">{step}</span>
          )}
          <span>
            {name}
            <small>{endedAt === step ? title : values.passed.includes(step) ? '没有这个问题' : ''}</small>
          </span>
        </button>
      ))}
      <p className="lab" style={{ padding: '10px 20px 2px' }}>
        8 怎么答
      </p>
      {writingScreens.map((screen) => (
        <button
          key={screen}
          type="button"
          disabled={values.code === ''}
          aria-current={place.kind === 'write' && place.screen === screen ? 'step' : undefined}
          onClick={() => go({ kind: 'write', screen })}
        >
          {values.code !== '' && !open.has(screen) ? (
            <span style={{ color: 'var(--leaf)' }}>
              <Icon name="tick" />
            </span>
          ) : (
            <span className="dash" />
          )}
          <span>{writingTitles[screen]}</span>
        </button>
      ))}
    </nav>
  )
}
