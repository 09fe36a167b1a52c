/** 协查 board of a case: every unit with its light, its day, what it found and the evidence; the main clock goes on and the board says so (R020). */
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { Fragment, useState } from 'react'
import type { CasePage, CoSearchRow } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { act } from '../client/call.ts'
import { refreshCase } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { plainDayText, shortDay } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { LinesTable } from './lines-table.tsx'
import { useCoSearches } from './queries.ts'
import { UnitLight } from './words.tsx'

export const CoSearchTab = ({ page }: { readonly page: CasePage }) => {
  const board = useCoSearches(page.row.id)
  const openAct = useOpenAct()
  const [open, setOpen] = useState<string | null>(null)
  if (board.isPending) return <Loading what="协查" />
  if (board.isError) return <Failed error={board.error} retry={() => void board.refetch()} />
  const { rows, clockNote } = board.data
  const maySend = page.acts.some((one) => one.name === 'requests.sendCoSearch' && one.allowed)
  const send = maySend && (
    <button type="button" className="btn sm" onClick={() => openAct('requests.sendCoSearch', page.row.id)}>
      <Icon name="split" />
      {rows.length > 0 ? '加发协查' : '发协查'}
    </button>
  )
  if (rows.length === 0)
    return (
      <Empty title="还没有请别的单位查" icon="split">
        <p style={{ marginBottom: 8 }}>材料可能在别的单位、乡镇或者档案馆的，请他们一起查。{clockNote}</p>
        {send}
      </Empty>
    )
  return (
    <>
      <p className="co-note">
        <Icon name="flag" />
        <span>{clockNote}</span>
      </p>
      <div className="card">
        <table className="tb co-tb">
          <caption className="sr">请了哪些单位查</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">状态</th>
              <th scope="col">哪天前回</th>
              <th scope="col">证据</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.ref}>
                <tr>
                  <td className="who">
                    <b>{row.organName}</b>
                    <span className="xs m">
                      {row.answeredBy ?? (row.hasDesk ? `${plainDayText(row.sentOn)}发出` : '没有账号，回复由您登记')}
                      {row.remindedOn && !row.outcome && `，${plainDayText(row.remindedOn)}催过`}
                    </span>
                    <RowActs page={page} row={row} open={open === row.ref} toggle={() => setOpen(open === row.ref ? null : row.ref)} />
                  </td>
                  <td>
                    <UnitLight light={row.light} remaining={row.remainingWorkdays} outcome={row.outcome} />
                    {row.withdrawn && <p className="xs m">{row.withdrawn}</p>}
                  </td>
                  <td className="nw">
                    {row.answeredOn ? <span className="m">{plainDayText(row.answeredOn)}回</span> : shortDay(row.dueOn)}
                  </td>
                  <td className="nw">{row.evidence.length > 0 ? `${row.evidence.length} 份` : <span className="m">—</span>}</td>
                </tr>
                {open === row.ref && (
                  <tr>
                    <td colSpan={4} style={{ padding: 0 }}>
                      <More page={page} row={row} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <div style={{ marginTop: 12 }}>{send}</div>
    </>
  )
}

const RowActs = ({ page, row, open, toggle }: { page: CasePage; row: CoSearchRow; open: boolean; toggle: () => void }) => {
  const openAct = useOpenAct()
  const me = useMe()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const waits = row.light !== 'answered' && row.light !== 'withdrawn'
  const lead = waits && page.row.stage !== 'archived' && page.row.stage !== 'voided'
  const remind = async () => {
    const done = await act('requests.remindCoSearch', { requestId: page.row.id, version: page.version, search: row.ref })
    if (done.ok) message.success(`已催${row.organName}`)
    else message.warning(done.error.message)
    await refreshCase(queries, page.row.id)
  }
  return (
    <div className="co-acts">
      <button type="button" className="lk" aria-expanded={open} onClick={toggle}>
        {open ? '收起' : row.outcome ? '看回复' : '看问了什么'}
      </button>
      {lead && may(me, 'requests.remindCoSearch') && row.hasDesk && (
        <button type="button" className="lk" onClick={() => void remind()}>
          催一催
        </button>
      )}
      {lead && may(me, 'requests.enterCoSearchAnswer') && (
        <button type="button" className="lk" onClick={() => openAct('requests.enterCoSearchAnswer', page.row.id, { search: row.ref })}>
          登记回复
        </button>
      )}
      {lead && may(me, 'requests.withdrawCoSearch') && (
        <button type="button" className="lk" onClick={() => openAct('requests.withdrawCoSearch', page.row.id, { search: row.ref })}>
          撤回
        </button>
      )}
    </div>
  )
}

const More = ({ page, row }: { page: CasePage; row: CoSearchRow }) => (
  <div className="co-more">
    <p className="clause">
      <span className="m">请对方查：</span>
      {row.question}
    </p>
    {row.answer && (
      <p className="clause">
        <span className="m">回复：</span>
        {row.answer}
        {row.enteredForUnit && <span className="tag p">由牵头单位登记</span>}
      </p>
    )}
    <LinesTable lines={row.lines} />
    <div className="row" style={{ flexWrap: 'wrap', gap: 12 }}>
      <a href={`/api/letters/${row.letterId}.pdf`} download>
        协查函
      </a>
      {row.replyLetterId && (
        <a href={`/api/letters/${row.replyLetterId}.pdf`} download>
          复函
        </a>
      )}
      {row.evidence.map((file) => (
        <a key={file.digest} href={`/api/requests/${page.row.id}/files/${file.digest}`} download title={`SM3 ${file.digest}`}>
          {file.name} <span className="m num">{file.digest.slice(0, 8)}…</span>
        </a>
      ))}
    </div>
  </div>
)
