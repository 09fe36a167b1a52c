/** 注销误登: why it was no proceeding about this case; it stays on the page and counts nowhere (条例 第四十五条). */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { CaseProceeding } from '#remedies/contract'
import { Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

export const StrikeForm = ({ proceeding, close }: { readonly proceeding: CaseProceeding; readonly close: () => void }) => {
  const { run, refusal, busy } = useAct(['remedies', 'case', 'worklist', 'today'])
  const [reason, setReason] = useState('')
  const save = async () => {
    const input = { proceedingId: proceeding.id, version: proceeding.version, reason }
    if (await run('remedies.strike', input, '已经注销，不再计数；案件回到登记以前')) close()
  }
  return (
    <div>
      <p className="note b" style={{ marginBottom: 12 }}>
        只用来改登记的错：登错了案件、同一件登了两次。注销以后仍然看得到，不计数
        {proceeding.newDecisionOrdered ? '；因为它重新打开的案件，退回原来的环节' : ''}。
      </p>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field label="为什么是误登" error={refusal?.fields?.reason}>
        {(ids) => <Input.TextArea {...ids} rows={4} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="row" style={{ gap: 8 }}>
        <Button type="primary" danger loading={busy} onClick={() => void save()}>
          注销这次登记
        </Button>
        <Button onClick={close}>先不注销</Button>
      </div>
    </div>
  )
}
