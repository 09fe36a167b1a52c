/* Hints while somebody types: the server answers with pieces of the page; each takes the place of the piece with its id. */
for (const form of document.querySelectorAll('form[data-hints]')) {
  let waiting
  let asking
  const ask = async () => {
    asking?.abort()
    asking = new AbortController()
    const typed = new FormData(form)
    for (const [name, value] of [...typed]) if (value instanceof File) typed.delete(name)
    try {
      const answer = await fetch(form.dataset.hints, {
        method: 'POST',
        body: new URLSearchParams(typed),
        signal: asking.signal,
        credentials: 'same-origin',
      })
      if (!answer.ok) return
      const pieces = new DOMParser().parseFromString(await answer.text(), 'text/html').body.children
      for (const piece of [...pieces]) if (piece.id) replace(piece)
    } catch {
      /* without hints the form works just as well */
    }
  }
  const replace = (piece) => {
    const old = document.getElementById(piece.id)
    if (old && !old.contains(document.activeElement) && old.outerHTML !== piece.outerHTML) old.replaceWith(document.importNode(piece, true))
  }
  for (const box of form.querySelectorAll('textarea')) {
    box.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = setTimeout(ask, 900)
    })
  }
}
