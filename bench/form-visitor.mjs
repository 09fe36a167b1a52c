/** A visitor of the portal without script: walks the three screens of the form, uploads a paper, presses once; tries again what was cut, as people do. */
import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/** The SM3 digest by which the office keeps a file. */
const digestOf = (bytes) => createHash('sm3').update(bytes).digest('hex')

/** `insist(send)` sends until there is an answer that is no failure of the server. */
export const formVisitor = (address, from, { onCut, retryAfter }) => {
  const jar = new Map()
  const once = async (path, init = {}) => {
    const answer = await fetch(`${address}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
      ...init,
      headers: { 'x-forwarded-for': from, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...init.headers },
    })
    const body = await answer.text()
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return { status: answer.status, location: answer.headers.get('location'), body }
  }
  const insist = async (path, makeInit) => {
    for (;;) {
      try {
        const answer = await once(path, makeInit?.())
        if (answer.status < 500 && answer.status !== 429) return answer
      } catch {
        onCut()
      }
      await pause(retryAfter())
    }
  }
  /** The hidden fields of the page's main form: what the browser would send with it. */
  const hiddenOf = (body, action) => {
    const form = new RegExp(`<form[^>]*action="${action.replaceAll('?', '\\?')}"[^]*?</form>`).exec(body)?.[0] ?? ''
    return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
      /name="([^"]*)"/.exec(tag)?.[1] ?? '',
      /value="([^"]*)"/.exec(tag)?.[1] ?? '',
    ])
  }
  const open = async (path) => {
    const page = await insist(path)
    return page.status === 303 ? open(page.location) : page
  }
  /** Sends a screen's form; the same hidden key goes with each try. */
  const send = async (page, path, fields, file) => {
    const hidden = hiddenOf(page.body, path)
    return insist(path, () => {
      if (!file)
        return {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams([...hidden, ...fields]),
        }
      const form = new FormData()
      for (const [name, value] of [...hidden, ...fields]) form.append(name, value)
      form.append('material', new Blob([file], { type: 'application/pdf' }), '材料.pdf')
      return { method: 'POST', body: form }
    })
  }

  return {
    /** Hands one request in; answers what the applicant was shown: number, words, digest of the paper handed in. */
    file: async ({ description, organId, applicant }) => {
      const first = await open('/requests/new')
      const what = await send(first, '/requests/new', [
        ['requested.description', description],
        ['organId', organId],
        ['wish.form', 'electronic'],
      ])
      if (what.status !== 303) throw new Error(`screen 1 answered ${what.status}`)
      const paper = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(40_000), Buffer.from('\n%%EOF\n')])
      const second = await open('/requests/new/person')
      const who = await send(second, '/requests/new/person', [...Object.entries(applicant), ['wish.delivery', 'online']], paper)
      if (who.status !== 303) throw new Error(`screen 2 answered ${who.status}: ${/error[^<]*<[^>]*>([^<]*)/.exec(who.body)?.[1] ?? ''}`)
      const third = await open('/requests/new/check')
      if (!third.body.includes('材料.pdf')) throw new Error('the paper is not on the check page')
      if (!third.body.includes(description)) throw new Error('the words are not on the check page')
      const sent = await send(third, '/requests/new/check', [['organId', organId]])
      if (sent.status !== 303) throw new Error(`screen 3 answered ${sent.status}`)
      const receipt = await open(sent.location)
      const [trackingNumber] = /\d{8}-\d{5,}-\d/.exec(receipt.body) ?? []
      if (!trackingNumber) throw new Error(`no number on the receipt (${receipt.status})`)
      jar.clear()
      return { trackingNumber, digest: digestOf(paper) }
    },
  }
}
