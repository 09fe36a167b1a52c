/** What the three screens of 写申请 have in common: the frame with 「还没有提交」, and the judging of one screen by the schema of the whole. */
import type { ReactNode } from 'react'
import { ErrorSummary, Page, Steps } from '#components'
import { SubmitRequest } from '#intake'
import { inputRefusal } from '#platform'
import type { County } from './site-of.ts'
import type { Visit } from './visit.tsx'

export type Problems = Readonly<Record<string, string>>

export const screenTitles = { 1: '要什么', 2: '您是谁、怎么给您', 3: '核对并提交' } as const

/** What is wrong on this screen, by field; empty when the next one may open. */
export const problemsOf = (request: unknown, screen: 1 | 2): Problems => {
  const judged = SubmitRequest.safeParse(request)
  if (judged.success) return {}
  const fields = inputRefusal(judged.error).fields ?? {}
  const here = Object.entries(fields).filter(([name]) => screenOf(name) === screen)
  // without a word nobody can say whom to ask: one thing at a time, the words first
  const isWordless = here.some(([name]) => name === 'requested.description')
  return Object.fromEntries(here.filter(([name]) => !(isWordless && name === 'organId')))
}

/** On which screen a field is mended. */
export const screenOf = (name: string): 1 | 2 =>
  name.startsWith('requested') || name === 'organId' || name === 'wish.form' || name === 'wish' ? 1 : 2

export interface ScreenProps {
  readonly visit: Visit
  readonly county: County
  readonly at: 1 | 2 | 3
  readonly title: string
  readonly problems: Problems
  readonly unsent: string
  readonly children: ReactNode
}

export const WizardPage = ({ visit, county, at, title, problems, unsent, children }: ScreenProps) => {
  const errors = Object.entries(problems).map(([field, words]) => ({ field, text: words }))
  return (
    <Page
      {...visit.page}
      title={`${title}第 ${at} 步，共 3 步`}
      errors={errors.length > 0}
      current="/requests"
      trail={[{ title: '要信息', href: '/requests' }, { title: '写申请' }]}
      unsent={unsent}
      organ={county.government?.name}
      unlisted
    >
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {children}
    </Page>
  )
}

export const WizardHead = ({ at, title }: { readonly at: 1 | 2 | 3; readonly title: string }) => (
  <>
    <Steps at={at} of={3} title={screenTitles[at]} />
    <h1>{title}</h1>
  </>
)
