/** The window of an act on several cases: what is chosen, the fields, then line by line what came of each (R019). */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { stageTitles } from '#requests/contract'
import type { SelectedRow } from '#worklists/contract'
import { Light } from '../parts/light.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { type BulkLine, isOpen, linesFor, type Outcome, runEach, summaryOf } from './bulk.ts'
import { useSelection } from './queries.ts'

interface BulkWindowProps {
  readonly ids: readonly string[]
  readonly title: string
  readonly verb: string
  /** The act sent for each case. */
  readonly name: string
  readonly inputOf: (row: SelectedRow) => object
  /** Why it cannot be sent yet; null when it can. */
  readonly lacking: string | null
  readonly fields: (rows: readonly SelectedRow[]) => ReactNode
  /** Rows this run leaves out, and why. */
  readonly leftOut?: (row: SelectedRow) => string | null
  readonly done?: () => void
  readonly close: () => void
}

export const BulkWindow = (props: BulkWindowProps) => {
  const { ids, title, verb, name, inputOf, lacking, fields, leftOut = () => null, done, close } = props
  const queries = useQueryClient()
  const selection = useSelection(ids)
  const [lines, setLines] = useState<readonly BulkLine[] | null>(null)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const stopped = useRef(false)

  // closing the browser in the middle would leave it half done: the browser asks first
  useEffect(() => {
    if (!busy) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [busy])

  const rows = selection.data?.rows ?? []
  const taken = rows.filter((row) => leftOut(row) === null)
  const run = async () => {
    setTried(true)
    if (lacking || taken.length === 0) return
    stopped.current = false
    setBusy(true)
    const after = await runEach({ name, inputOf, lines: lines ?? linesFor(taken), told: setLines, isStopped: () => stopped.current })
    setBusy(false)
    if (after.every(({ outcome }) => outcome.kind === 'done')) done?.()
    await Promise.all([['worklist'], ['today'], ['stream'], ['case']].map((queryKey) => queries.invalidateQueries({ queryKey })))
  }
  const open = lines?.filter(isOpen).length ?? 0
  const footer = lines ? (
    <>
      {busy && <Button onClick={() => (stopped.current = true)}>停下，剩下的不办</Button>}
      {!busy && open > 0 && <Button onClick={() => void run()}>接着办剩下的 {open} 件</Button>}
      <Button type="primary" disabled={busy} onClick={close}>
        关上
      </Button>
    </>
  ) : (
    <>
      <Button onClick={close}>先放着</Button>
      <Button type="primary" loading={busy} disabled={taken.length === 0} onClick={() => void run()}>
        {verb} {taken.length} 件
      </Button>
    </>
  )
  return (
    <Modal open onCancel={close} closable={!busy} keyboard={!busy} mask={{ closable: false }} title={title} width={760} footer={footer}>
      {selection.isPending && <Loading what="选中的件" />}
      {selection.isError && <Failed error={selection.error} retry={() => void selection.refetch()} />}
      {selection.data && !lines && fields(rows)}
      {tried && lacking && !lines && (
        <p className="note r" role="alert">
          {lacking}
        </p>
      )}
      {lines && (
        <p className="note p" role="status" style={{ marginBottom: 8 }}>
          {busy ? '正在一件一件地办：' : ''}
          {summaryOf(lines)}。{busy ? '' : '没办成的没有改动任何内容，原因写在后面。'}
        </p>
      )}
      {selection.data && (
        <div className="bulk-list">
          <table className="tb">
            <caption className="sr">{title}：每一件的结果</caption>
            <thead>
              <tr>
                <th scope="col">编号</th>
                <th scope="col">事由</th>
                <th scope="col">现在</th>
                <th scope="col">{lines ? '结果' : '承办'}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="nw num">{row.number}</td>
                  <td className="el" style={{ maxWidth: 260 }}>
                    {row.subject}
                  </td>
                  <td className="nw">{stageTitles[row.stage]}</td>
                  <td style={{ minWidth: 160 }}>
                    {lines
                      ? outcomeFace(lines.find((line) => line.row.id === row.id)?.outcome, leftOut(row))
                      : (leftOut(row) ?? row.owner?.name ?? '还没分派')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {selection.data && selection.data.notSeen > 0 && (
        <p className="m s" style={{ marginTop: 8 }}>
          另有 {selection.data.notSeen} 件已经不在您能看的范围，没有算进来。
        </p>
      )}
    </Modal>
  )
}

const outcomeFace = (outcome: Outcome | undefined, leftOut: string | null) => {
  if (!outcome) return <span className="m">{leftOut ?? '不在这次里'}</span>
  switch (outcome.kind) {
    case 'done':
      return (
        <Light shape="tick" tone="ok">
          办成了
        </Light>
      )
    case 'refused':
      return (
        <span>
          <Light shape="block" tone="red">
            没办成
          </Light>{' '}
          {outcome.reason}
        </span>
      )
    case 'unknown':
      return (
        <span>
          <Light shape="triangle" tone="amb">
            不知道办没办成
          </Light>{' '}
          {outcome.reason}
        </span>
      )
    case 'doing':
      return <span className="m">正在办</span>
    case 'waiting':
      return <span className="m">等着</span>
    case 'stopped':
      return <span className="m">没办（停下了）</span>
  }
}
