/** Single letters as keys: only while no field has the focus, and only when the person has not switched them off (README-desk.md 10). */
import { useEffect, useRef } from 'react'

const switchName = 'sunlit.desk.letterKeys'

/** Whether single letters act as keys on this browser. */
export const letterKeysOn = (): boolean => localStorage.getItem(switchName) !== 'off'
export const setLetterKeys = (on: boolean): void => localStorage.setItem(switchName, on ? 'on' : 'off')

/** True while typing goes into a field or a dialog or menu owns the keyboard. */
export const isTyping = (target: EventTarget | null): boolean => {
  if (!(target instanceof Element)) return false
  return (
    target.closest(
      'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], .ant-modal-wrap, .ant-drawer',
    ) !== null
  )
}

/** Keys by `event.key` in lower case, `shift+x` with shift → what they do. `Enter` is left alone on buttons and links. */
export const useHotkeys = (keys: Readonly<Record<string, (() => void) | undefined>>, enabled = true): void => {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (isTyping(event.target) || document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .cmd-veil')) return
      const key = event.key.toLowerCase()
      if (event.key.length === 1 && event.key !== '?' && !letterKeysOn()) return
      if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a, summary, [role="tab"]')) return
      const action = current.current[event.shiftKey && /^[a-z]$/.test(key) ? `shift+${key}` : key]
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [enabled])
}
