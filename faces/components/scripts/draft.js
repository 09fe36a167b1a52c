/* Forms that keep what is typed: the draft goes to the server shortly after the last key, and when the page is left. */
const clock = new Intl.DateTimeFormat('zh-CN', { hour: 'numeric', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' })

for (const form of document.querySelectorAll('form[data-autosave]')) {
  const saved = document.querySelector('[data-saved]')
  let waiting
  let dirty = false
  let sent = false

  const body = () => {
    const typed = new FormData(form)
    for (const [name, value] of [...typed]) if (value instanceof File) typed.delete(name)
    return new URLSearchParams(typed)
  }
  const keep = async (leaving = false) => {
    clearTimeout(waiting)
    if (!dirty || sent) return
    dirty = false
    try {
      const answer = await fetch(form.dataset.autosave, { method: 'POST', body: body(), keepalive: leaving, credentials: 'same-origin' })
      if (!answer.ok) throw new Error(String(answer.status))
      say(`已经替您存好，${clock.format()}。关掉再来也在`)
    } catch {
      dirty = true
      say('刚才没能存上，网络好了会再存；先别关这一页')
      waiting = setTimeout(keep, 10000)
    }
  }
  const say = (words) => {
    if (saved) saved.textContent = words
  }

  form.addEventListener('input', () => {
    dirty = true
    clearTimeout(waiting)
    waiting = setTimeout(keep, 2000)
  })
  form.addEventListener('change', () => keep())
  form.addEventListener('submit', () => {
    sent = true
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep(true)
  })
  window.addEventListener('pageshow', () => {
    sent = false
  })
}

/* A second press on a button that has sent its form does nothing. */
document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.dataset.gone) return event.preventDefault()
  form.dataset.gone = 'yes'
  setTimeout(() => {
    delete form.dataset.gone
  }, 8000)
})
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.gone
})
