/** The footer: 指南, 制度, 年报, 投诉, 无障碍; the look; who runs the site; and, small, the product's name. */
import { Mark } from '../mark/mark.tsx'
import { type Display, displayHref, type Site, type Theme } from './site.ts'

export interface FootProps {
  readonly site: Site
  readonly display: Display
  readonly path: string
}

const themes = [
  { theme: 'light', title: '浅色' },
  { theme: 'dark', title: '深色' },
  { theme: 'contrast', title: '高对比' },
] as const satisfies readonly { readonly theme: Theme; readonly title: string }[]

/** The looks are links, so they work without script. */
export const Foot = ({ site, display, path }: FootProps) => {
  const elder = display.size === 'elder'
  return (
    <footer className="foot">
      <div className="wrap">
        <nav aria-label="页脚">
          <ul>
            {site.footer.map((link) => (
              <li key={link.title}>
                <a href={link.href}>{link.title}</a>
              </li>
            ))}
          </ul>
          <ul className="foot__looks">
            <li>
              <a href={displayHref(site, { theme: display.theme, ...(elder ? {} : { size: 'elder' }) }, path)} rel="nofollow">
                {elder ? '退出长者模式' : '长者模式'}
              </a>
            </li>
            {themes
              .filter(({ theme }) => theme !== display.theme)
              .map(({ theme, title }) => (
                <li key={theme}>
                  <a href={displayHref(site, { ...display, theme }, path)} rel="nofollow">
                    {title}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <div className="foot__b">
          <span>
            {site.sponsor}主办
            {site.phone && `，电话 ${site.phone}`}
            <br />
            {site.siteCode && `网站标识码 ${site.siteCode}`}
            {site.registrations?.map((registration) => (
              <span key={registration}>　{registration}</span>
            ))}
          </span>
          <span className="foot__p">
            <Mark />
            Sunlit 阳光公开
          </span>
        </div>
      </div>
    </footer>
  )
}
