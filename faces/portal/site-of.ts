/** Whose site it is, read off the organs that the office has published: the county's own name stands first on every page. */
import type { Site } from '#components'
import { addMilliseconds, type Instant } from '#kernel'
import { guideList, type OrganGuide } from '#pages'
import { type App, look } from '#platform'

export interface County {
  readonly site: Site
  /** The county government itself; null while nothing is published. */
  readonly government: OrganGuide | null
  readonly organs: readonly OrganGuide[]
}

const kept = new WeakMap<App, { readonly county: County; readonly until: Instant }>()

/** The county as it was published last; read again after ten seconds. */
export const countyOf = async (app: App): Promise<County> => {
  const now = app.clock.now()
  const found = kept.get(app)
  if (found && found.until > now) return found.county
  const guides = await look(app, { kind: 'visitor' }, guideList, {})
  const organs = guides.ok ? guides.value.organs : []
  const government = organs.find((organ) => organ.kind === 'government' && organ.level === 'county') ?? null
  const county = { site: siteFor(government, organs), government, organs }
  if (organs.length > 0) kept.set(app, { county, until: addMilliseconds(now, 10_000) })
  return county
}

export const siteOf = async (app: App): Promise<Site> => (await countyOf(app)).site

/** For an error page, which cannot wait for the database. */
export const lastSiteOf = (app: App): Site => kept.get(app)?.county.site ?? siteFor(null, [])

const siteFor = (government: OrganGuide | null, organs: readonly OrganGuide[]): Site => {
  const county = government?.name ?? '政府信息公开'
  const office = organs.find((organ) => organ.name === `${county}办公室`)
  return {
    county,
    section: government ? '政府信息公开' : '阳光公开',
    sponsor: office?.name ?? county,
    ...(government?.phone ? { phone: government.phone } : {}),
    search: '/search',
    entries: [
      { title: '查文件', href: '/search' },
      { title: '要信息', href: '/requests' },
      { title: '公开指南', href: '/guide' },
      { title: '别的事找谁', href: '/guide/elsewhere' },
    ],
    progress: { title: '查我的进度', href: '/progress' },
    footer: [
      { title: '公开指南', href: '/guide' },
      { title: '防改封印', href: '/seal' },
      { title: '个人信息怎么用', href: '/about/privacy' },
      { title: '无障碍', href: '/about/accessibility' },
    ],
    display: '/look',
  }
}
