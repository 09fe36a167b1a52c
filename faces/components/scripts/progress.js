/* A scanned receipt brings the query code behind the #, where no server sees it: into the box with it, and off the address. */
const codeBox = document.querySelector('input[data-from-hash]')
const scanned = /^#code=([0-9A-Za-z]{8,80})$/.exec(location.hash)
if (codeBox && scanned) {
  codeBox.value = scanned[1]
  history.replaceState(null, '', location.pathname + location.search)
  codeBox.form.querySelector('button[type=submit]')?.focus()
}
