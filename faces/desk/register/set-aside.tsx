/** 不登记: the paper is no request; why stays with it. */
import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { act, type Failure } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { RefusalNote } from '../parts/states.tsx'

const usual = ['不是给本机关的，已退回或转交', '广告、推销', '同一封信重复寄来，已登记', '不是申请，是来信反映情况，已转信访'] as const

export const SetAside = ({
  arrivedId,
  close,
  done,
}: {
  readonly arrivedId: string
  readonly close: () => void
  readonly done: () => void
}) => {
  const queries = useQueryClient()
  const kept = useKeptForm<{ reason: string }>('requests.setArrivedAside', arrivedId, { reason: '' })
  const { reason } = kept.values
  const setReason = (reason: typeof kept.values.reason) => kept.set({ reason })
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const send = async () => {
    const sent = await act('requests.setArrivedAside', { arrivedId, reason })
    if (!sent.ok) return setRefusal(sent.error)
    kept.clear()
    await queries.invalidateQueries({ queryKey: ['stream'] })
    done()
  }
  return (
    <Modal open title="这份来件不登记" okText="不登记，留下理由" cancelText="再看看" onOk={() => void send()} onCancel={close} width={480}>
      {refusal && <RefusalNote refusal={refusal} />}
      <p className="s" style={{ margin: '4px 0 8px' }}>
        凡是要政府信息的，材料不全也要登记（条例第二十九、三十条）。确实不是申请的，写明理由：
      </p>
      <p className="row" style={{ flexWrap: 'wrap', marginBottom: 8 }}>
        {usual.map((one) => (
          <button key={one} type="button" className="btn sm" onClick={() => setReason(one)}>
            {one}
          </button>
        ))}
      </p>
      <Input.TextArea
        aria-label="不登记的理由"
        rows={3}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}
