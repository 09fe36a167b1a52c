/** A form whose content is kept on the server every few seconds: nothing typed is lost, whatever happens to the browser (requests.keepFormDraft). */
import { useCallback, useEffect, useRef, useState } from 'react'
import { timeInShanghai } from '#kernel'
import { act, look } from './call.ts'
import { now } from './now.ts'

export type KeptState = { readonly kind: 'loading' | 'clean' | 'typing' | 'unsaved' } | { readonly kind: 'saved'; readonly at: string }

export interface KeptForm<Values> {
  readonly values: Values
  readonly set: (change: Partial<Values>) => void
  readonly state: KeptState
  /** True when an earlier draft was found and filled in. */
  readonly restored: boolean
  /** Forgets the draft: after the act, or when the user starts afresh. */
  readonly clear: (fresh?: Values) => void
}

const pauseBeforeKeeping = 2_000

/** Values of one form about one thing; loaded from the server's draft, kept there while typing. */
export const useKeptForm = <Values extends object>(form: string, about: string, initial: Values): KeptForm<Values> => {
  const [values, setValues] = useState(initial)
  const [state, setState] = useState<KeptState>({ kind: 'loading' })
  const [restored, setRestored] = useState(false)
  const latest = useRef(values)
  const touched = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const keep = useCallback(async () => {
    timer.current = null
    const sent = latest.current
    const kept = await act('requests.keepFormDraft', { form, about, content: sent })
    if (latest.current !== sent) return
    setState(kept.ok ? { kind: 'saved', at: timeInShanghai(now()) } : { kind: 'unsaved' })
  }, [form, about])

  useEffect(() => {
    let stale = false
    look<{ content: Partial<Values> | null }>('requests.formDraft', { form, about }).then((found) => {
      if (stale) return
      if (found.ok && found.value.content && !touched.current && Object.keys(found.value.content).length > 0) {
        latest.current = { ...latest.current, ...found.value.content }
        setValues(latest.current)
        setRestored(true)
      }
      if (!touched.current) setState({ kind: 'clean' })
    })
    return () => {
      stale = true
      if (timer.current) {
        clearTimeout(timer.current)
        void keep()
      }
    }
  }, [form, about, keep])

  const set = useCallback(
    (change: Partial<Values>) => {
      touched.current = true
      latest.current = { ...latest.current, ...change }
      setValues(latest.current)
      setState({ kind: 'typing' })
      if (timer.current) clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep(), pauseBeforeKeeping)
    },
    [keep],
  )

  const clear = useCallback(
    (fresh?: Values) => {
      if (timer.current) clearTimeout(timer.current)
      timer.current = null
      touched.current = false
      setRestored(false)
      setState({ kind: 'clean' })
      if (fresh) {
        latest.current = fresh
        setValues(fresh)
      }
      void act('requests.keepFormDraft', { form, about, content: {} })
    },
    [form, about],
  )

  return { values, set, state, restored, clear }
}
