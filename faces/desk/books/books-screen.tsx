/** 簿册: the register of a year and the tables of the annual report, read off the dockets (第四十九、五十条; R003). */
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { may, useMe } from '../client/session.tsx'
import { CompendiumPage } from '../compendium/compendium-page.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { useTitle } from '../parts/title.ts'
import { DeparturesPage } from '../precedents/departures-page.tsx'
import { RegisterPage } from './register-page.tsx'
import { ReportPage } from './report-page.tsx'

const books = [
  { key: 'register', title: '登记簿', needs: 'requests.registerBook', Body: RegisterPage },
  { key: 'report', title: '年报第三部分', needs: 'requests.reportTables', Body: ReportPage },
  { key: 'compendium', title: '法条和案例', needs: 'compendium.search', Body: CompendiumPage },
  { key: 'departures', title: '口径不一致', needs: 'precedents.departures', Body: DeparturesPage },
] as const

/** True when there is a book for this person. */
export const hasBooks = (me: Parameters<typeof may>[0]): boolean => books.some(({ needs }) => may(me, needs))

export const BooksScreen = () => {
  const me = useMe()
  const params = useParams({ strict: false })
  const mine = books.filter(({ needs }) => may(me, needs))
  const here = mine.find(({ key }) => key === (params.page ?? mine[0]?.key))
  useTitle(here?.title ?? '簿册')
  if (!here) return <Navigate to="/" replace />
  return (
    <div className="set">
      <nav aria-label="簿册">
        {mine.map(({ key, title }) => (
          <Link key={key} to="/books/$page" params={{ page: key }} aria-current={key === here.key ? 'page' : undefined}>
            {title}
          </Link>
        ))}
      </nav>
      <ScrollArea className="in" label={here.title}>
        <here.Body />
      </ScrollArea>
    </div>
  )
}
