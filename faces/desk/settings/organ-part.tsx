/** One part of an organ in its drawer: a heading, fields, its own button and its own refusal. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from './use-act.ts'

interface PartProps {
  readonly title: string
  readonly act: string
  readonly done: string
  readonly input: () => object
  readonly children: (fields: Readonly<Record<string, string>>) => ReactNode
  readonly button?: string
  readonly after?: () => void
}

/** A part of an organ that is saved by itself. */
export const Part = ({ title, act, done, input, children, button = '保存', after }: PartProps) => {
  const { run, refusal, busy } = useAct(['guide', 'organs', 'guideDefects'])
  return (
    <form
      noValidate
      className="set-part"
      onSubmit={(event) => {
        event.preventDefault()
        void run(act, input(), done).then((saved) => saved && after?.())
      }}
    >
      <h3 className="h2" style={{ marginBottom: 8 }}>
        {title}
      </h3>
      {refusal && <RefusalNote refusal={refusal} />}
      {children(refusal?.fields ?? {})}
      <Button htmlType="submit" loading={busy}>
        {button}
      </Button>
    </form>
  )
}
