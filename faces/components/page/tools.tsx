/** Tools of every page: 听一听, 大字, 打印, 二维码. Those that need script are hidden until it is there. */
import { Icon } from '../icon/icon.tsx'
import { Qr } from '../qr/qr.tsx'
import { type Display, displayHref, type Site } from './site.ts'

export interface ToolsProps {
  readonly site: Site
  readonly display?: Display
  readonly path: string
  readonly qr?: string
}

/** 大字 is a link that sets a cookie and comes back. */
export const Tools = ({ site, display = {}, path, qr }: ToolsProps) => {
  const elder = display.size === 'elder'
  return (
    <section className="tools" aria-label="本页工具">
      <button type="button" data-does="listen" data-target="main" hidden>
        <Icon name="listen" />
        <span data-says="">听一听</span>
      </button>
      <a href={displayHref(site, { theme: display.theme, ...(elder ? {} : { size: 'elder' }) }, path)} rel="nofollow">
        <Icon name="larger" />
        {elder ? '常规字号' : '大字'}
      </a>
      <button type="button" data-does="print" hidden>
        <Icon name="print" />
        <span data-says="">打印</span>
      </button>
      {qr && (
        <details>
          <summary>
            <Icon name="qr" />
            二维码
          </summary>
          <div>
            <Qr svg={qr} label="本页二维码" />
            手机扫一扫，接着看这一页
          </div>
        </details>
      )}
    </section>
  )
}
