/** Puts a citation where the cursor last stood: the field one was writing in, at its cursor (R026). */

export type WritableField = HTMLTextAreaElement | HTMLInputElement

let lastField: WritableField | null = null

/** Remembers the field somebody writes in; fields of drawers and dialogs do not count. Returns how to stop. */
export const rememberFields = (): (() => void) => {
  const note = (event: FocusEvent) => {
    const { target } = event
    if (isWritable(target) && !target.closest('.ant-drawer, .ant-modal-wrap, .cmd-dlg')) lastField = target
  }
  document.addEventListener('focusin', note)
  return () => {
    document.removeEventListener('focusin', note)
    lastField = null
  }
}

/** The field that will take the citation, by its label; null when none was written in. */
export const fieldInHand = (): { readonly label: string } | null => {
  if (!lastField?.isConnected) return null
  const label = lastField.labels?.[0]?.textContent ?? lastField.getAttribute('aria-label') ?? '正在写的格子'
  return { label: label.replace(/（可不填）|第.+条.*$/g, '').trim() }
}

/** Inserts at the cursor as if it had been typed; false when there is no field in hand. */
export const insertAtCursor = (text: string): boolean => {
  const field = lastField
  if (!field?.isConnected) return false
  const { value, caret } = withInserted(field.value, field.selectionStart, field.selectionEnd, text)
  // React watches the native setter: the field's own keeps its state in step.
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
  field.setSelectionRange(caret, caret)
  return true
}

/** The text with the citation in place of what was selected, and where the cursor stands then. */
export const withInserted = (
  value: string,
  start: number | null,
  end: number | null,
  text: string,
): { readonly value: string; readonly caret: number } => {
  const from = Math.min(start ?? value.length, value.length)
  const to = Math.max(from, Math.min(end ?? from, value.length))
  return { value: value.slice(0, from) + text + value.slice(to), caret: from + text.length }
}

const isWritable = (target: EventTarget | null): target is WritableField =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'url') && target.getAttribute('role') !== 'combobox')
