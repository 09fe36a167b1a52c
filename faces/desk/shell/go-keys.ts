/** G and then a letter goes to a page: G A 案件, G D 登记 …; only while no field has the focus and single letters are on. */
import { useEffect, useRef, useState } from 'react'
import { isTyping, letterKeysOn } from '../client/hotkeys.ts'

/** How long G waits for its letter. */
const patience = 1500

/** True while G waits; the letter is taken before any screen sees it. */
export const useGoKeys = (go: (letter: string) => void): boolean => {
  const [waiting, setWaiting] = useState(false)
  const current = useRef(go)
  current.current = go
  useEffect(() => {
    let since = Number.NEGATIVE_INFINITY
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      since = Number.NEGATIVE_INFINITY
      clearTimeout(timer)
      setWaiting(false)
    }
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !letterKeysOn()) return
      if (isTyping(event.target) || document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .cmd-veil')) return end()
      const key = event.key.toLowerCase()
      if (performance.now() - since < patience && /^[a-z]$/.test(key)) {
        event.preventDefault()
        event.stopImmediatePropagation()
        end()
        current.current(key)
        return
      }
      if (key !== 'g' || event.shiftKey) return end()
      event.preventDefault()
      event.stopImmediatePropagation()
      since = performance.now()
      setWaiting(true)
      clearTimeout(timer)
      timer = setTimeout(end, patience)
    }
    document.addEventListener('keydown', listen, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', listen, true)
    }
  }, [])
  return waiting
}
