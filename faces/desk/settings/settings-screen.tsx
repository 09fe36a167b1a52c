/** 设置: only the pages that this person's roles open. */
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { may, useMe } from '../client/session.tsx'
import { MyNoticesPage } from '../notifications/my-settings-page.tsx'
import { WaysPage } from '../notifications/ways-page.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { useTitle } from '../parts/title.ts'
import { RulesPage } from '../review/rules-page.tsx'
import { AuditPage } from './audit-page.tsx'
import { DefectsPage } from './defects-page.tsx'
import { DeskPage } from './desk-page.tsx'
import { GuidePage } from './guide-page.tsx'
import { LawPage } from './law-page.tsx'
import { OrgansPage } from './organs-page.tsx'
import { PeoplePage } from './people-page.tsx'
import { SessionsPage } from './sessions-page.tsx'
import { settingsPagesFor } from './settings-pages.ts'
import { TemplatesPage } from './templates/templates-page.tsx'

export const SettingsScreen = () => {
  const me = useMe()
  const params = useParams({ strict: false })
  const pages = settingsPagesFor(me)
  const here = pages.find((page) => page.key === (params.page ?? (may(me, 'requests.today') ? 'desk' : (pages[1]?.key ?? 'desk'))))
  useTitle(here ? here.title : '设置')
  if (!here) return <Navigate to="/settings/$page" params={{ page: 'desk' }} replace />
  return (
    <div className="set">
      <nav aria-label="设置的栏目">
        {pages.map((page) => (
          <Link key={page.key} to="/settings/$page" params={{ page: page.key }} aria-current={page.key === here.key ? 'page' : undefined}>
            {page.title}
          </Link>
        ))}
      </nav>
      <ScrollArea className="in" label={here.title}>
        {here.key === 'desk' && <DeskPage />}
        {here.key === 'notices' && <MyNoticesPage />}
        {here.key === 'ways' && <WaysPage />}
        {here.key === 'people' && <PeoplePage />}
        {here.key === 'sessions' && <SessionsPage />}
        {here.key === 'audit' && <AuditPage />}
        {here.key === 'guide' && <GuidePage />}
        {here.key === 'templates' && <TemplatesPage />}
        {here.key === 'rules' && <RulesPage />}
        {here.key === 'organs' && <OrgansPage />}
        {here.key === 'defects' && <DefectsPage />}
        {here.key === 'law' && <LawPage />}
      </ScrollArea>
    </div>
  )
}
