/** What was found at an address, for the official and for the rule: alive, dead, unsure or out of reach. Pure. */
import type { LinkFinding, LinkOutcome } from './contract.ts'
import type { Fetched } from './fetch-page.ts'

const finding = (outcome: LinkOutcome, reason: string, more: Partial<LinkFinding> = {}): LinkFinding => ({
  outcome,
  reason,
  status: null,
  finalUrl: null,
  title: null,
  ...more,
})

/** `networkSeen`: this machine has lately had an answer from outside, so silence is the page's own. */
export const judgePage = (asked: string, fetched: Fetched, networkSeen: boolean): LinkFinding => {
  switch (fetched.kind) {
    case 'forbidden':
      return finding('dead', forbidden[fetched.why])
    case 'failed':
      return failed(fetched.code, networkSeen)
    case 'page': {
      const { status, url } = fetched
      const title = titleOf(fetched.body, fetched.type)
      const more = { status, title, finalUrl: url === new URL(asked).href ? null : url }
      if (status >= 200 && status < 300)
        return title !== null && /(^|\D)404(\D|$)|页面不存在|找不到(该|此)?页|not found|无法找到/i.test(title)
          ? finding('dead', `打开的是“${title}”，说明这一页已经没有了。`, more)
          : finding('alive', '打得开。', more)
      if ([401, 403, 407, 429, 503].includes(status)) return finding('unsure', `网站不让系统看（${status}），请自己打开核对。`, more)
      return finding('dead', status >= 500 ? `网站出错，打不开（${status}）。` : `没有这一页（${status}）。`, more)
    }
  }
}

const forbidden: Readonly<Record<Extract<Fetched, { kind: 'forbidden' }>['why'], string>> = {
  scheme: '只能是 http:// 或 https:// 开头的网址。',
  credentials: '网址里带着用户名或者密码，不能发给申请人。',
  port: '网址的端口不是网站用的端口。',
  private: '这个网址在内部网络里，外面的人打不开。',
  redirects: '网址跳转太多次，打不开。',
  address: '这不是一个完整的网址。',
}

const failed = (code: string, networkSeen: boolean): LinkFinding => {
  if (/^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO)/.test(code))
    return finding('unsure', '网站的安全证书有问题，浏览器会提示不安全，请自己打开核对。')
  if (code === 'ETIMEDOUT') return networkSeen ? finding('unsure', '十秒钟没有打开，请自己打开核对。') : outOfReach
  if (['EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN'].includes(code) || !networkSeen) return outOfReach
  return finding('dead', code === 'ENOTFOUND' ? '没有这个网站（域名不存在）。' : '网站没有应答，打不开。')
}

const outOfReach = finding('unreachable', '这台机器连不到外面的网络，系统没能核对，请自己打开核对。')

/** The words between <title> and </title>, in the page's own character set. */
export const titleOf = (body: Uint8Array, type: string): string | null => {
  if (!/html|xml|^$/.test(type)) return null
  const head = Buffer.from(body.subarray(0, 64 * 1024)).toString('latin1')
  const named = /charset\s*=\s*["']?([\w-]{2,20})/i.exec(type) ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)
  const text = decode(body, named?.[1] ?? 'utf-8')
  const opened = text.search(/<title[\s>]/i)
  if (opened === -1) return null
  const from = text.indexOf('>', opened) + 1
  const until = text.indexOf('<', from)
  const title = text
    .slice(from, until === -1 ? from + 300 : until)
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_all, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
  return title === '' ? null : title
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const decode = (body: Uint8Array, charset: string): string => {
  try {
    return new TextDecoder(charset).decode(body)
  } catch {
    // a character set that nobody knows
    return new TextDecoder().decode(body)
  }
}
