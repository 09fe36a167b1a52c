/** A form whose content is kept on the server while it is typed: nothing is lost, whatever happens to the browser (requests.keepFormDraft). */
import { useCallback, useEffect, useRef, useState } from 'react'
import { timeInShanghai } from '#kernel'
import { act, look, onSignedIn } from './call.ts'
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

const pauseBeforeKeeping = 1_000
const againAfter = 10_000

/** Values of one form about one thing; loaded from the server's draft, kept there while typing and when the page goes. */
export const useKeptForm = <Values extends object>(form: string, about: string, initial: Values): KeptForm<Values> => {
  const [values, setValues] = useState(initial)
  const [state, setState] = useState<KeptState>({ kind: 'loading' })
  const [restored, setRestored] = useState(false)
  const latest = useRef(values)
  const touched = useRef(false)
  /** Set while something typed is not yet known to be safe. */
  const pending = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const keep = useCallback(
    async (leaving = false) => {
      if (timer.current) clearTimeout(timer.current)
      timer.current = null
      const sent = latest.current
      const kept = await act('requests.keepFormDraft', { form, about, content: sent }, undefined, { keepalive: leaving })
      if (latest.current !== sent || !pending.current) return
      if (kept.ok) {
        pending.current = false
        setState({ kind: 'saved', at: timeInShanghai(now()) })
      } else {
        setState({ kind: 'unsaved' })
        if (!kept.error.signedOut && !leaving) timer.current = setTimeout(() => void keep(), againAfter)
      }
    },
    [form, about],
  )

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
    const leave = () => {
      if (pending.current) void keep(true)
    }
    const hide = () => document.visibilityState === 'hidden' && leave()
    const ended = onSignedIn(() => {
      if (pending.current) void keep()
    })
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      stale = true
      ended()
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      if (pending.current) void keep()
    }
  }, [form, about, keep])

  const set = useCallback(
    (change: Partial<Values>) => {
      touched.current = true
      pending.current = true
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
      pending.current = false
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

/** One free text that is kept: what stands, how to change it, how to forget it, whether it is safe. */
export const useKeptText = (form: string, about: string, initial = '') => {
  const { values, set, clear, state } = useKeptForm(form, about, { text: initial })
  return { text: values.text, setText: (text: string) => set({ text }), clear: () => clear({ text: initial }), state }
}
