/** Under the address of a published page: what the machine found there, and a button to look again; title and day are proposed from it (R030). */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { dayInShanghai, timeInShanghai } from '#kernel'
import type { LinkCheck } from '#links/contract'
import { act } from '../client/call.ts'
import { ask } from '../client/queries.ts'
import { shortDay } from '../parts/dates.ts'
import { Light } from '../parts/light.tsx'

interface LinkCheckLineProps {
  readonly url: string
  /** The page's own title, offered where none was typed. */
  readonly takeTitle: ((title: string) => void) | null
  /** The day on which the machine found it open. */
  readonly takeDay: ((day: string) => void) | null
}

const shapes = { alive: ['tick', 'ok'], dead: ['block', 'red'], unsure: ['triangle', 'amb'], unreachable: ['dashed', 'off'] } as const

export const LinkCheckLine = ({ url, takeTitle, takeDay }: LinkCheckLineProps) => {
  const address = url.trim()
  const whole = /^https?:\/\/[^\s/]+\.[^\s]+|^https?:\/\/[^\s/]+:\d+/.test(address)
  const queries = useQueryClient()
  /** The look that stood when a new one was asked for; null while none is awaited. */
  const [before, setBefore] = useState<string | null>(null)
  const key = ['link', address]
  const found = useQuery({
    queryKey: key,
    queryFn: () => ask<{ check: LinkCheck | null }>('links.latest', { url: address }),
    enabled: whole,
    // after a press the answer comes within seconds
    refetchInterval: before === null ? false : 1500,
  })
  const { check } = found.data ?? { check: null }
  useEffect(() => {
    if (before !== null && check && check.checkedAt !== before) setBefore(null)
  }, [before, check])
  useEffect(() => {
    if (before === null) return
    const timer = setTimeout(() => setBefore(null), 20_000)
    return () => clearTimeout(timer)
  }, [before])
  if (!whole) return null
  const look = async () => {
    setBefore(check?.checkedAt ?? '')
    await act('links.ask', { url: address })
    await queries.invalidateQueries({ queryKey: key })
  }
  const day = check ? dayInShanghai(check.checkedAt) : null
  return (
    <div className="row s" style={{ marginTop: 4, flexWrap: 'wrap' }} role="status">
      {check && day && (
        <Light shape={shapes[check.outcome][0]} tone={shapes[check.outcome][1]}>
          {shortDay(day)} {timeInShanghai(check.checkedAt)} 系统核对：{check.reason}
          {check.title && check.outcome === 'alive' && `页面标题“${check.title}”`}
        </Light>
      )}
      <Button size="small" loading={before !== null} onClick={() => void look()}>
        {check ? '再核对一次' : '核对网址'}
      </Button>
      {check?.outcome === 'alive' && check.title && takeTitle && (
        <Button size="small" type="link" onClick={() => check.title && takeTitle(check.title)}>
          用这个标题
        </Button>
      )}
      {check?.outcome === 'alive' && day && takeDay && (
        <Button size="small" type="link" onClick={() => takeDay(day)}>
          核对日期填这一天
        </Button>
      )}
    </div>
  )
}
