/** 沿用主件答复: which answer of the lead answers which item here; then the letter goes to the signature. */
import { useQueryClient } from '@tanstack/react-query'
import { App, Modal, Select } from 'antd'
import { useState } from 'react'
import { act, type Failure } from '../../client/call.ts'
import { refreshCase, useCase, useCaseGroup } from '../../client/queries.ts'
import { Failed, Loading, RefusalNote } from '../../parts/states.tsx'

export const AdoptDialog = ({ requestId, close }: { readonly requestId: string; readonly close: () => void }) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const page = useCase(requestId)
  const group = useCaseGroup(requestId)
  const [chosen, setChosen] = useState<Readonly<Record<number, number>>>({})
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const draft = group.data?.leadDraft
  const fromOf = (item: number) => chosen[item] ?? draft?.proposed.find((each) => each.item === item)?.from ?? null
  const items = page.data?.items ?? []
  const answers = items.flatMap((_item, index) => {
    const from = fromOf(index + 1)
    return from === null ? [] : [{ item: index + 1, from }]
  })
  const send = async () => {
    if (!page.data) return
    const sent = await act('requests.adoptDraft', { requestId, version: page.data.version, answers })
    if (!sent.ok) return setRefusal(sent.error)
    message.success('已按主件的答复起草，审核一并沿用')
    await refreshCase(queries, requestId)
    close()
  }
  return (
    <Modal
      open
      width={760}
      title="沿用主件的答复"
      okText="沿用，送签发"
      okButtonProps={{ disabled: !draft || answers.length < items.length }}
      cancelText="先不用"
      onOk={() => void send()}
      onCancel={close}
    >
      {refusal && <RefusalNote refusal={refusal} />}
      {(group.isPending || page.isPending) && <Loading what="主件的答复" />}
      {group.isError && <Failed error={group.error} retry={() => void group.refetch()} />}
      {group.data && !draft && <p className="note a">主件还没有起草答复。主件审核通过以后，这里一步就能沿用。</p>}
      {draft && !draft.passed && <p className="note a">主件的答复还在审核，通过以后再沿用。</p>}
      {draft && (
        <ol className="adopt">
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the item's number
            <li key={index}>
              <p>
                <span className="n">{index + 1}</span> <b>{item}</b>
              </p>
              <Select
                aria-label={`第 ${index + 1} 项用主件的哪一项答复`}
                style={{ width: '100%', margin: '4px 0' }}
                value={fromOf(index + 1)}
                placeholder="主件里没有合适的，就不能沿用"
                options={draft.items.map((text, at) => ({ value: at + 1, label: `主件第 ${at + 1} 项：${text}` }))}
                onChange={(from) => setChosen({ ...chosen, [index + 1]: from })}
              />
              <p className="s m2">答：{draft.answers.find((answer) => answer.item === fromOf(index + 1))?.answer ?? '—'}</p>
            </li>
          ))}
        </ol>
      )}
    </Modal>
  )
}
