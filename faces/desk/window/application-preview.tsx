/** 申请表: what was typed, shown as the form to read back and sign, before it is registered; and as a PDF of the case after (R004). */
import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { LetterContent } from '#letters/contract'
import { act, type Failure } from '../client/call.ts'
import { ask } from '../client/queries.ts'
import { LetterView } from '../parts/letter-view.tsx'
import { Failed, Loading, RefusalNote } from '../parts/states.tsx'

/** The filled form on the screen, printable from there. */
export const ApplicationPreview = ({ input, close }: { readonly input: unknown; readonly close: () => void }) => {
  const shown = useQuery({
    queryKey: ['applicationForm', input],
    queryFn: () => ask<{ letter: LetterContent }>('requests.previewApplicationForm', input),
    retry: false,
    gcTime: 0,
  })
  return (
    <Modal
      open
      onCancel={close}
      title="申请表：读给申请人听，请他签名"
      width={760}
      footer={
        <div className="row">
          <span className="s m">签好的表拍照，登记时作为附件存进案卷。</span>
          <span className="sp" />
          <Button onClick={close}>接着填</Button>
          <Button type="primary" disabled={!shown.data} onClick={() => window.print()}>
            打印
          </Button>
        </div>
      }
    >
      {shown.isPending && <Loading what="申请表" />}
      {shown.isError && <Failed error={shown.error} retry={() => void shown.refetch()} />}
      {shown.data && (
        <div className="print-only">
          <LetterView letter={shown.data.letter} />
        </div>
      )}
    </Modal>
  )
}

/** On the slip after registering: the form as a PDF of the case. */
export const ApplicationFormButton = ({ requestId, version }: { readonly requestId: string; readonly version: number }) => {
  const [state, setState] = useState<'idle' | 'making' | string>('idle')
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const make = async () => {
    setState('making')
    const issued = await act<{ letterId: string }>('requests.issueApplicationForm', { requestId, version })
    if (!issued.ok) {
      setRefusal(issued.error)
      setState('idle')
      return
    }
    const address = `/api/letters/${issued.value.letterId}.pdf`
    for (let turn = 0; turn < 20; turn++) {
      const ready = await fetch(address, { credentials: 'same-origin' })
      if (ready.ok) {
        setState(address)
        return
      }
      await new Promise((wake) => setTimeout(wake, 1000))
    }
    setRefusal({ kind: 'missing', message: '申请表还在排版，过一会儿在案件的“文书”里打开。' })
    setState('idle')
  }
  return (
    <>
      {state === 'idle' || state === 'making' ? (
        <Button loading={state === 'making'} onClick={() => void make()}>
          出申请表（签名用）
        </Button>
      ) : (
        <a className="btn on" href={state} target="_blank" rel="noreferrer">
          打开申请表，打印签名
        </a>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
    </>
  )
}
