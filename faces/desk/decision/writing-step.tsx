/** Step eight, screen by screen: answers to each item, facts and reasons, what the type asks for, articles, words, service. */
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { CasePage } from '#requests/contract'
import { FieldsScreen } from './screen-fields.tsx'
import { FactsScreen, ItemsScreen, LawScreen, SendScreen, WordsScreen } from './screens.tsx'
import type { WizardValues, WritingScreen } from './wizard-values.ts'
import { writingTitles } from './wizard-values.ts'

export interface ScreenProps {
  readonly page: CasePage
  readonly values: WizardValues
  readonly set: (change: Partial<WizardValues>) => void
  readonly errors: Readonly<Record<string, string>>
}

interface WritingStepProps extends ScreenProps {
  readonly screen: WritingScreen
  readonly focusField: string | null
  readonly onward: () => void
  readonly send: () => void
  readonly busy: boolean
  readonly ready: boolean
}

const leads: Readonly<Record<WritingScreen, string>> = {
  items: '申请人要的每一项，都要有一行明白的答。',
  facts: '做过什么、查过哪里、为什么这样定，用申请人看得懂的话写。',
  fields: '这一类答复依法必须写明的。',
  law: '只列这一类可以引用的条款；必须引用的已经勾上。',
  words: '决定写正式的话；白话说给申请人听，信里和进度页上都用。',
  send: '用谁的名义、怎么送。救济渠道由系统按依据和落款机关算出，不能手改。',
}

export const WritingStep = ({ screen, focusField, onward, send, busy, ready, ...props }: WritingStepProps) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!focusField) return
    const name = focusField.replace(/^draft\./, '')
    const found = place.current?.querySelector(`[data-field="${CSS.escape(name)}"]`) ?? place.current
    found?.scrollIntoView({ block: 'center' })
    found?.querySelector<HTMLElement>('textarea, input, [role="combobox"], button')?.focus()
  }, [focusField])
  return (
    <div ref={place}>
      <p className="lab">第 8 步 · 怎么答</p>
      <h2 tabIndex={-1}>{writingTitles[screen]}</h2>
      <p className="lead">{leads[screen]}</p>
      {screen === 'items' && <ItemsScreen {...props} />}
      {screen === 'facts' && <FactsScreen {...props} />}
      {screen === 'fields' && <FieldsScreen {...props} />}
      {screen === 'law' && <LawScreen {...props} />}
      {screen === 'words' && <WordsScreen {...props} />}
      {screen === 'send' && <SendScreen {...props} />}
      <div className="foot2">
        {screen === 'send' ? (
          <>
            <Button type="primary" size="large" loading={busy} onClick={send}>
              送审核
            </Button>
            <span className="m s">
              {ready ? '法制审核和公开审查由另外的同事做。' : '还有没写完的，见右下的检查；也可以先放着，已替您存好。'}
            </span>
          </>
        ) : (
          <Button type="primary" size="large" onClick={onward}>
            下一屏
          </Button>
        )}
      </div>
    </div>
  )
}
