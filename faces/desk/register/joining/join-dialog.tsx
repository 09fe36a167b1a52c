/** 并案: which look-alike of the organ leads. */
import { useQueryClient } from '@tanstack/react-query'
import { App, Modal } from 'antd'
import { useState } from 'react'
import type { AlikeCase } from '#requests/contract'
import { act, type Failure } from '../../client/call.ts'
import { refreshCase, useCase, useCaseGroup } from '../../client/queries.ts'
import { Failed, Loading, RefusalNote } from '../../parts/states.tsx'
import { AlikeList } from '../alike-list.tsx'

export const JoinDialog = ({ requestId, close }: { readonly requestId: string; readonly close: () => void }) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const page = useCase(requestId)
  const group = useCaseGroup(requestId)
  const fit = (group.data?.alike ?? []).filter(({ proposal, lead }) => lead && (proposal === 'join' || proposal === 'same_applicant'))
  const [picked, setPicked] = useState<AlikeCase | null>(null)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const chosen = picked ?? fit[0] ?? null
  const send = async () => {
    if (!chosen?.lead || !page.data) return
    const sent = await act('requests.joinCase', { requestId, version: page.data.version, leadId: chosen.lead.id })
    if (!sent.ok) return setRefusal(sent.error)
    message.success(`已并到 ${chosen.lead.number}，主件的检索和审核本件都能用`)
    await Promise.all([refreshCase(queries, requestId), queries.invalidateQueries({ queryKey: ['case', chosen.lead.id] })])
    close()
  }
  return (
    <Modal
      open
      width={640}
      title="并到哪一件一起查"
      okText={chosen?.lead ? `并到 ${chosen.lead.number}` : '没有可以并的'}
      okButtonProps={{ disabled: !chosen?.lead || !page.data }}
      cancelText="不并"
      onOk={() => void send()}
      onCancel={close}
    >
      {refusal && <RefusalNote refusal={refusal} />}
      <p className="s m2" style={{ margin: '4px 0 12px' }}>
        主件检索一次、审核一次，并过去的都能用。条例没有并案一说：每件的期限、编号、答复书、送达和救济仍然各是各的。
      </p>
      {group.isPending && <Loading what="相似的案件" />}
      {group.isError && <Failed error={group.error} retry={() => void group.refetch()} />}
      {group.data && fit.length === 0 && <p className="s">本机关没有内容相近、还能一起办的案件。</p>}
      <AlikeList
        alike={fit}
        itemCount={page.data?.items.length ?? 0}
        chosen={chosen?.lead?.id ?? null}
        join={setPicked}
        joinWord="选这件"
      />
    </Modal>
  )
}
