/** 整理视图: rename, order, the one to begin with, share in the organ, delete (R019). */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, Modal, Popconfirm, Radio } from 'antd'
import { useState } from 'react'
import type { SavedFilter, SavedFilters } from '#worklists/contract'
import { act, type Failure } from '../client/call.ts'
import { may, useMe } from '../client/session.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { viewsKey } from './queries.ts'

export const ManageViews = ({ saved, close }: { readonly saved: SavedFilters; readonly close: () => void }) => {
  const me = useMe()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const ids = saved.filters.map(({ id }) => id)
  const perform = async (name: string, input: object) => {
    setBusy(true)
    const done = await act(name, input)
    setRefusal(done.ok ? null : done.error)
    await queries.invalidateQueries({ queryKey: viewsKey })
    setBusy(false)
  }
  const arrange = (order: readonly string[], start: string | null) => perform('worklists.arrangeFilters', { order, start })
  const moved = (at: number, by: number) => {
    const order = [...ids]
    const [one] = order.splice(at, 1)
    if (one) order.splice(at + by, 0, one)
    return order
  }
  const organ = saved.mayShareIn.find((id) => id === me.organId) ?? saved.mayShareIn[0]
  return (
    <Modal open onCancel={close} footer={null} title="整理视图" width={760}>
      {refusal && <RefusalNote refusal={refusal} />}
      <p className="m s" style={{ margin: '4px 0 12px' }}>
        “先看这个”的视图，点开“案件”就用它。共享的视图，本单位办件的人都能看到，条件只有本人能改。
      </p>
      <table className="tb" aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col">名字</th>
            <th scope="col">先看这个</th>
            <th scope="col">共享</th>
            <th scope="col">顺序</th>
            <th scope="col">
              <span className="sr">删除</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {saved.filters.map((view, at) => (
            <tr key={view.id}>
              <td>
                <NameField view={view} rename={(name) => perform('worklists.keepFilter', { filterId: view.id, name })} />
              </td>
              <td>
                <Radio
                  checked={saved.start === view.id}
                  aria-label={`先看“${view.name}”`}
                  onClick={() => void arrange(ids, saved.start === view.id ? null : view.id)}
                />
              </td>
              <td className="nw">
                {organ && may(me, 'worklists.shareFilter') && (view.mine || view.shared) ? (
                  <Checkbox
                    checked={view.shared !== null}
                    onChange={(event) =>
                      void perform('worklists.shareFilter', {
                        filterId: view.id,
                        organId: view.shared?.organId ?? organ,
                        shared: event.target.checked,
                      })
                    }
                  >
                    {view.shared ? `${view.shared.by}共享` : '共享给本单位'}
                  </Checkbox>
                ) : (
                  <span className="m s">{view.shared ? `${view.shared.by}共享` : '只有自己看'}</span>
                )}
              </td>
              <td className="nw">
                <Button size="small" disabled={at === 0 || busy} onClick={() => void arrange(moved(at, -1), saved.start)}>
                  往前<span className="sr">，{view.name}</span>
                </Button>{' '}
                <Button size="small" disabled={at === ids.length - 1 || busy} onClick={() => void arrange(moved(at, 1), saved.start)}>
                  往后<span className="sr">，{view.name}</span>
                </Button>
              </td>
              <td>
                {view.mine && (
                  <Popconfirm
                    title={`删掉“${view.name}”？`}
                    description={view.shared ? '共享的也一起没有了；案件不受影响。' : '案件不受影响。'}
                    okText="删掉"
                    cancelText="留着"
                    onConfirm={() => void perform('worklists.removeFilter', { filterId: view.id })}
                  >
                    <Button size="small" type="text" danger>
                      删掉<span className="sr">，{view.name}</span>
                    </Button>
                  </Popconfirm>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}

const NameField = ({ view, rename }: { readonly view: SavedFilter; readonly rename: (name: string) => Promise<void> }) => {
  const [name, setName] = useState(view.name)
  if (!view.mine) return <b>{view.name}</b>
  const keep = () => {
    if (name.trim() !== '' && name.trim() !== view.name) void rename(name.trim())
  }
  return (
    <Input
      value={name}
      maxLength={20}
      aria-label={`“${view.name}”的名字`}
      onChange={(event) => setName(event.target.value)}
      onBlur={keep}
      onPressEnter={keep}
      style={{ width: 180 }}
    />
  )
}
