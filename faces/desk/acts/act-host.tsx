/** Opens the form of any act from anywhere: rows, case page, command box. Acts with a page go to their page. */
import { useNavigate } from '@tanstack/react-router'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { joiningDialogs } from '../register/joining/forms.ts'
import { SlipDialog } from '../slips/slip-dialog.tsx'
import { ActDialog } from './act-dialog.tsx'
import type { FormValues } from './form-spec.ts'
import { formOf, pageOfAct } from './forms.ts'

interface Opened {
  readonly name: string
  readonly requestId: string
  readonly start: FormValues
  readonly key: number
}
type OpenAct = (name: string, requestId: string, start?: FormValues) => void

/** Acts whose form is a dialog of its own. */
const ownDialogs: typeof joiningDialogs = { ...joiningDialogs, 'requests.issueSlip': SlipDialog }

const OpenActContext = createContext<OpenAct>(() => undefined)

/** Opens an act on a case. */
export const useOpenAct = (): OpenAct => useContext(OpenActContext)

export const ActHost = ({ children }: { readonly children: ReactNode }) => {
  const navigate = useNavigate()
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = useMemo<OpenAct>(
    () =>
      (name, requestId, start = {}) => {
        const page = pageOfAct(name)
        if (page === 'decision') void navigate({ to: '/cases/$requestId/decision', params: { requestId } })
        else if (page === 'review') void navigate({ to: '/cases/$requestId/review', params: { requestId } })
        else if (formOf(name) || ownDialogs[name]) setOpened((earlier) => ({ name, requestId, start, key: (earlier?.key ?? 0) + 1 }))
        else void navigate({ to: '/cases/$requestId', params: { requestId }, search: { act: undefined, tab: undefined } })
      },
    [navigate],
  )
  const Own = opened ? ownDialogs[opened.name] : undefined
  return (
    <OpenActContext.Provider value={open}>
      {children}
      {Own && opened && <Own key={opened.key} requestId={opened.requestId} close={() => setOpened(null)} />}
      {opened && !Own && (
        <ActDialog key={opened.key} name={opened.name} requestId={opened.requestId} start={opened.start} close={() => setOpened(null)} />
      )}
    </OpenActContext.Provider>
  )
}
