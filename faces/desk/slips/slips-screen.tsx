/** 亲友代办 at any counter of the county: a slip found by its number and ended for the applicant, whichever organ has the case (beyond 9). */
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { SlipList } from '#requests/contract'
import { ask } from '../client/queries.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { SlipLines } from './slip-lines.tsx'

export const SlipsScreen = () => {
  useTitle('查代办码')
  const [typed, setTyped] = useState('')
  const [number, setNumber] = useState('')
  const found = useQuery({
    queryKey: ['findSlip', number],
    queryFn: () => ask<SlipList>('requests.findSlip', { number }),
    enabled: number !== '',
  })
  return (
    <div className="win one fill">
      <section className="pane" aria-label="查代办码">
        <div className="hd tall">
          <h1 className="h2">查代办码、撤销</h1>
          <span className="sp" />
          <form
            className="row"
            onSubmit={(event) => {
              event.preventDefault()
              setNumber(typed.trim())
            }}
          >
            <Input
              allowClear
              autoFocus
              aria-label="登记号或者登记编号"
              placeholder="登记号或者登记编号，写全"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              style={{ width: 280 }}
            />
            <Button type="primary" htmlType="submit" disabled={typed.trim() === ''}>
              查
            </Button>
          </form>
        </div>
        <div className="bd">
          <p className="note p" style={{ margin: '12px 16px' }}>
            全县哪个单位的申请都能在这里撤销代办码。先核对来的是申请人本人；查到的会记下是谁查的。
          </p>
          <div style={{ padding: '0 16px' }}>
            {found.isLoading && <Loading what="代办码" />}
            {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
            {found.data && found.data.slips.length === 0 && (
              <Empty title="这件申请没有开过代办码" icon="people">
                核对一下登记号。要开代办码的，打开案件，在“便民”里开。
              </Empty>
            )}
            {found.data?.slips[0] && (
              <section className="card note-form" aria-label={found.data.slips[0].number}>
                <h2 className="h2">
                  {found.data.slips[0].number} <span className="m s">{found.data.slips[0].organName}</span>
                </h2>
                <SlipLines slips={found.data.slips} />
              </section>
            )}
          </div>
        </div>
      </section>
    </div>
  )
}
