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
  readonly useTitle: ((title: string) => void) | null
  /** The day on which the machine found it open. */
  readonly useDay: ((day: string) => void) | null
}

const shapes = { alive: ['tick', 'ok'], dead: ['block', 'red'], unsure: ['triangle', 'amb'], unreachable: ['dashed', 'off'] } as const

export const LinkCheckLine = ({ url, useTitle, useDay }: LinkCheckLineProps) => {
  const address = url.trim()
  const whole = /^https?:\/\/[^\s/]+\.[^\s]+|^https?:\/\/[^\s/]+:\d+/.test(address)
  const queries = useQueryClient()
  const [asked, setAsked] = useState(0)
  const key = ['link', address]
  const found = useQuery({
    queryKey: key,
    queryFn: () => ask<{ check: LinkCheck | null }>('links.latest', { url: address }),
    enabled: whole,
    // after a press the answer comes within seconds
    refetchInterval: asked > 0 ? 1500 : false,
  })
  const { check } = found.data ?? { check: null }
  useEffect(() => {
    if (asked > 0 && check && Date.parse(check.checkedAt) >= asked) setAsked(0)
  }, [asked, check])
  useEffect(() => {
    if (asked === 0) return
    const timer = setTimeout(() => setAsked(0), 20_000)
    return () => clearTimeout(timer)
  }, [asked])
  if (!whole) return null
  const look = async () => {
    setAsked(check ? Date.parse(check.checkedAt) + 1 : 1)
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
      <Button size="small" loading={asked > 0} onClick={() => void look()}>
        {check ? '再核对一次' : '核对网址'}
      </Button>
      {check?.outcome === 'alive' && check.title && useTitle && (
        <Button size="small" type="link" onClick={() => check.title && useTitle(check.title)}>
          用这个标题
        </Button>
      )}
      {check?.outcome === 'alive' && day && useDay && (
        <Button size="small" type="link" onClick={() => useDay(day)}>
          核对日期填这一天
        </Button>
      )}
    </div>
  )
}
