/** What can be done with the chosen rows: assign, remind, take along as a workbook, print (R019). */
import { App, Button } from 'antd'
import { useState } from 'react'
import { may, useMe } from '../client/session.tsx'
import { Icon } from '../parts/icon.tsx'
import { BulkAssign } from './bulk-assign.tsx'
import { BulkRemind } from './bulk-remind.tsx'
import { PrintList } from './print-list.tsx'
import { downloadSelection } from './workbook.ts'

type Opened = 'assign' | 'remind' | 'print' | null

export const BulkBar = ({ ids, clear }: { readonly ids: readonly string[]; readonly clear: () => void }) => {
  const me = useMe()
  const { message } = App.useApp()
  const [opened, setOpened] = useState<Opened>(null)
  const [busy, setBusy] = useState(false)
  const close = () => setOpened(null)
  const takeAlong = async () => {
    setBusy(true)
    const failure = await downloadSelection(ids)
    setBusy(false)
    if (failure) message.error(failure.message)
  }
  return (
    <section className="bulk" aria-label="选中的件">
      <b role="status">选了 {ids.length} 件</b>
      {may(me, 'requests.assign') && <Button onClick={() => setOpened('assign')}>分派给……</Button>}
      {may(me, 'worklists.remind') && <Button onClick={() => setOpened('remind')}>催办……</Button>}
      <Button loading={busy} onClick={() => void takeAlong()}>
        导出 Excel
      </Button>
      <Button icon={<Icon name="printer" />} onClick={() => setOpened('print')}>
        打印清单
      </Button>
      <span className="sp" />
      <button type="button" className="lk" onClick={clear}>
        都不选了
      </button>
      {opened === 'assign' && <BulkAssign ids={ids} close={close} />}
      {opened === 'remind' && <BulkRemind ids={ids} close={close} />}
      {opened === 'print' && <PrintList ids={ids} done={close} />}
    </section>
  )
}
