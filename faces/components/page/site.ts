/** What every page of one county's site has in common: whose it is, its entries, its footer; and how a visitor wants to see it. */

/** Whose site it is. The county's own name stands first on every page. */
export interface Site {
  /** 明川县人民政府 */
  readonly county: string
  /** 政府信息公开 */
  readonly section: string
  /** 明川县人民政府办公室 */
  readonly sponsor: string
  /** 网站标识码 */
  readonly siteCode?: string
  /** 工信部备案号, 公安备案号 */
  readonly registrations?: readonly string[]
  /** 12345 */
  readonly phone?: string
  /** Address of the search. */
  readonly search: string
  readonly entries: readonly SiteLink[]
  /** 查我的进度; stands apart at the end. */
  readonly progress: SiteLink
  readonly footer: readonly SiteLink[]
  /** Address where the look is set; gets size, theme and back. */
  readonly display: string
  /** 这一页有错？告诉我们 */
  readonly report?: string
}

export interface SiteLink {
  readonly title: string
  readonly href: string
}

/** How a visitor wants to see the site; kept in a cookie. Undefined follows the device. */
export interface Display {
  readonly size?: 'elder'
  readonly theme?: Theme
}

export type Theme = 'light' | 'dark' | 'contrast'

/** Name of the cookie that keeps the look. */
export const displayCookie = 'look'

/** Reads `size=elder&theme=dark` (the cookie, or a query); what it does not know it leaves out. */
export const displayFrom = (text: string | undefined): Display => {
  const given = new URLSearchParams(text ?? '')
  const theme = given.get('theme')
  return {
    ...(given.get('size') === 'elder' ? { size: 'elder' as const } : {}),
    ...(theme === 'light' || theme === 'dark' || theme === 'contrast' ? { theme } : {}),
  }
}

/** The inverse of displayFrom: the cookie's value. */
export const displayAsText = (display: Display): string =>
  new URLSearchParams({ ...(display.size ? { size: display.size } : {}), ...(display.theme ? { theme: display.theme } : {}) }).toString()

/** Address that sets the look and comes back to the page. */
export const displayHref = (site: Site, display: Display, back: string): string => {
  const query = new URLSearchParams(displayAsText(display))
  query.set('back', back)
  return `${site.display}?${query}`
}

/** A path of this site, safe to go back to; anything else becomes the home page. */
export const localPath = (text: string | undefined): string =>
  text?.startsWith('/') && !text.startsWith('//') && !text.includes('\\') && !hasControls(text) ? text : '/'

const hasControls = (text: string): boolean => [...text].some((character) => character < ' ')
