/* The QR code of a paper: what opens it stands behind the #, where no server sees it; it is sent in a form and taken off the address. */
const listen = document.querySelector('form[data-listen]')
const scannedToken = /^#listen=([\w-]{20,64})$/.exec(location.hash)?.[1]
if (listen && scannedToken) {
  listen.elements.token.value = scannedToken
  listen.hidden = false
  history.replaceState(null, '', location.pathname + location.search)
  if (listen.dataset.listen === 'now') listen.requestSubmit()
}
