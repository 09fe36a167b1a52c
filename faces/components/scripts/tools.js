/* Tools that need script: they are hidden until this file runs. Print, copy, read aloud; focus on the error summary. */
const voice = window.speechSynthesis
let reading = false

for (const tool of document.querySelectorAll('[data-does]')) {
  const does = tool.dataset.does
  if (does === 'listen' && !voice) continue
  if (does === 'copy' && !navigator.clipboard) continue
  tool.hidden = false
  tool.addEventListener('click', () => {
    if (does === 'print') window.print()
    if (does === 'copy') copy(tool)
    if (does === 'listen') (reading ? hush : read)(tool)
  })
}

const copy = async (tool) => {
  const says = tool.querySelector('[data-says]')
  const before = says.textContent
  try {
    await navigator.clipboard.writeText(document.getElementById(tool.dataset.target).textContent.trim())
    says.textContent = '已复制'
  } catch {
    says.textContent = '没能复制，请长按选中'
  }
  setTimeout(() => {
    says.textContent = before
  }, 3000)
}

const read = (tool) => {
  const sentences = spoken(document.getElementById(tool.dataset.target || 'main'))
  if (sentences.length === 0) return
  reading = true
  show(tool, true)
  sentences.forEach((sentence, at) => {
    const utterance = new SpeechSynthesisUtterance(sentence)
    utterance.lang = 'zh-CN'
    utterance.rate = 0.9
    if (at === sentences.length - 1)
      utterance.onend = () => {
        reading = false
        show(tool, false)
      }
    voice.speak(utterance)
  })
}

const hush = (tool) => {
  reading = false
  voice.cancel()
  for (const each of document.querySelectorAll('[data-does=listen]')) show(each, false)
  show(tool, false)
}

const show = (tool, on) => {
  const says = tool.querySelector('[data-says]')
  tool.dataset.word ??= says.textContent
  says.textContent = on ? '停下' : tool.dataset.word
  tool.setAttribute('aria-pressed', String(on))
}

/* What can be heard of a part of the page: visible text, sentence by sentence; no form boxes, no closed details. */
const spoken = (part) => {
  if (!part) return []
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => {
      const within = node.parentElement
      const skip = within.closest('[aria-hidden=true],[hidden],script,style,textarea,select,button,details:not([open])>:not(summary)')
      return skip ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
    },
  })
  let text = ''
  let block
  while (walker.nextNode()) {
    const now = walker.currentNode.parentElement.closest('p,li,h1,h2,h3,td,th,dt,dd,label,legend,caption,summary,div')
    text += (block && now !== block ? '\n' : '') + walker.currentNode.textContent
    block = now
  }
  return text
    .split(/(?<=[。！？；])|\n+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

window.addEventListener('pagehide', () => voice?.cancel())
document.querySelector('[data-focus]')?.focus()
/* A link into a closed details opens it. */
const reveal = () => {
  const box = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('details')
  if (box) box.open = true
}
window.addEventListener('hashchange', reveal)
reveal()
