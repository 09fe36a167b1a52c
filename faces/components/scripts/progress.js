/* A scanned receipt brings the query code behind the #, where no server sees it: into the box with it, and off the address. */
const box = document.querySelector('[data-from-hash]')
const { hash, pathname, search } = location
if (box && /^#code=\w+$/.test(hash)) {
  box.value = hash.slice(6)
  history.replaceState(null, '', pathname + search)
}
