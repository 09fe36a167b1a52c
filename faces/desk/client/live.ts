/** Live updates: the server says which case has changed and whose bell rings; the open pages ask anew. What is being typed stays where it is. */
import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** A change of a case by somebody: which, by what, its version after. */
export interface Change {
  readonly kind: string
  readonly id: string
  readonly name: string
  readonly by: string | null
  readonly version?: number
}

type Listener = (change: Change) => void
const listeners = new Set<Listener>()

/** Calls back at each change that this person may see. */
export const onChange = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Several changes in one breath are one asking. */
const breath = 400
/** A page nobody looks at lets its line go, and asks for everything when it is looked at again. */
const hiddenFor = 60_000
const againAfter = 30_000

/** Keeps the line open while the page is looked at. */
export const useLive = (): void => {
  const queries = useQueryClient()
  useEffect(() => {
    if (!('EventSource' in window)) return
    let line: EventSource | null = null
    let hellos = 0
    let hiding: ReturnType<typeof setTimeout> | undefined
    const refresh = gathered(queries)
    const open = () => {
      if (line && line.readyState !== EventSource.CLOSED) return
      line = new EventSource('/api/live')
      // between two lines something may have been missed
      line.addEventListener('hello', () => void (hellos++ > 0 && queries.invalidateQueries()))
      line.addEventListener('reset', () => void queries.invalidateQueries())
      line.addEventListener('bell', () => void queries.invalidateQueries({ queryKey: ['bell'] }))
      line.addEventListener('change', (event) => {
        const change = readChange(event.data)
        if (!change) return
        refresh(change)
        for (const listener of listeners) listener(change)
      })
    }
    const look = () => {
      clearTimeout(hiding)
      if (document.visibilityState === 'visible') open()
      else hiding = setTimeout(() => line?.close(), hiddenFor)
    }
    look()
    document.addEventListener('visibilitychange', look)
    // after a sign-in, or when the server was away for longer than the browser cares to wait
    const again = setInterval(() => document.visibilityState === 'visible' && open(), againAfter)
    return () => {
      document.removeEventListener('visibilitychange', look)
      clearTimeout(hiding)
      clearInterval(again)
      line?.close()
    }
  }, [queries])
}

/** Asks anew for what shows the changed cases, once a breath. */
const gathered = (queries: QueryClient): ((change: Change) => void) => {
  const waiting = new Set<string>()
  return ({ kind, id }) => {
    const isFirst = waiting.size === 0
    waiting.add(`${kind}:${id}`)
    if (!isFirst) return
    setTimeout(() => {
      const ids = [...waiting].flatMap((one) => (one.startsWith('request:') ? [one.slice(8)] : []))
      waiting.clear()
      for (const requestId of ids) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(requestId) })
      for (const queryKey of [['today'], ['stream'], ['worklist']]) void queries.invalidateQueries({ queryKey })
    }, breath)
  }
}

/** A line of the server, read with care; null when it is none. */
export const readChange = (text: unknown): Change | null => {
  try {
    const told: unknown = JSON.parse(String(text))
    if (typeof told !== 'object' || told === null || !('kind' in told) || !('id' in told) || !('name' in told)) return null
    const { kind, id, name } = told
    if (typeof kind !== 'string' || typeof id !== 'string' || typeof name !== 'string') return null
    const by = 'by' in told && typeof told.by === 'string' ? told.by : null
    return { kind, id, name, by, ...('version' in told && typeof told.version === 'number' ? { version: told.version } : {}) }
  } catch {
    return null
  }
}
