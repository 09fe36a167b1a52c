/** Picks the published item that a letter points to: title, site and exact address go into the letter; what is not in the register is typed and may be recorded (第三十六条第（一）项; R030). */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { PublicationRow } from '#publications/contract'
import { may, useMe } from '../client/session.tsx'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { ItemForm } from './item-form.tsx'
import { usePublications } from './queries.ts'
import { useSettledText } from './settled-text.ts'
import { LinkMark, lineOf } from './words.tsx'

interface PickerProps {
  /** What the applicant asked for: proposes before anything is typed. */
  readonly asked: string
  /** The address in the letter now. */
  readonly link: string
  readonly pageTitle: string
  readonly siteName: string
  readonly pick: (row: PublicationRow) => void
}

export const PublicationPicker = ({ asked, link, pageTitle, siteName, pick }: PickerProps) => {
  const me = useMe()
  const [text, setText] = useState('')
  const [recording, setRecording] = useState(false)
  const sought = useSettledText(text.trim())
  const found = usePublications({ text: sought === '' ? asked.slice(0, 500) : sought, close: sought === '', limit: 5 })
  const rows = found.data?.rows ?? []
  const known = usePublications(
    /^https?:\/\/\S{4,}/.test(link.trim()) ? { text: pageTitle.trim() || asked.slice(0, 200), limit: 50 } : null,
  )
  const recorded = [...rows, ...(known.data?.rows ?? [])].some(({ publicAddress }) => publicAddress === link.trim())
  return (
    <section className="pub-pick" aria-label="从登记簿里选已公开的信息">
      <Field label="从已公开信息登记簿里选" hint="选中以后，标题、网站名称、网址和二维码自动写进告知书。登记簿里没有的，在下面自己填。">
        {(ids) => (
          <Input
            {...ids}
            type="search"
            allowClear
            prefix={<Icon name="search" />}
            placeholder="标题、文号、地名，如 明政公2026-12"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {rows.length > 0 && <p className="xs m">{sought === '' ? '按申请的内容找到的：' : `找到 ${found.data?.total ?? 0} 条：`}</p>}
      {rows.length === 0 && sought !== '' && !found.isFetching && <p className="s m">登记簿里没有找到，换个说法，或者在下面自己填。</p>}
      <ul className="pub-list" aria-live="polite">
        {rows.map((row) => {
          const chosen = row.publicAddress === link.trim()
          return (
            <li key={row.itemId} className={chosen ? 'on' : ''}>
              <div className="what">
                <b>{row.title}</b>
                <span className="xs m2">{lineOf(row)}</span>
                <span className="xs">
                  <LinkMark row={row} />{' '}
                  <a href={row.publicAddress} target="_blank" rel="noreferrer">
                    打开看看
                  </a>
                </span>
              </div>
              <Button size="small" type={chosen ? 'default' : 'primary'} ghost={!chosen} disabled={chosen} onClick={() => pick(row)}>
                {chosen ? '✓ 已写进告知书' : '就指这一条'}
              </Button>
            </li>
          )
        })}
      </ul>
      {link.trim() !== '' && !recorded && !known.isFetching && may(me, 'publications.record') && (
        <p className="note b">
          <span>
            这个网址登记簿里还没有。登记一下，下次直接选，申请人自己也能搜到。
            <button type="button" className="lk" onClick={() => setRecording(true)}>
              登记这一页
            </button>
          </span>
        </p>
      )}
      {recording && <ItemForm row={null} start={{ title: pageTitle, address: link.trim(), siteName }} close={() => setRecording(false)} />}
    </section>
  )
}
