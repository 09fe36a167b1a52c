/** 救济和评价: proceedings, their trend, complaints, ratings; a page each (条例 第四十七、五十一条; R043–R045, R137). */
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { may, useMe } from '../client/session.tsx'
import { ComplaintsPage } from '../complaints/complaints-page.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { useTitle } from '../parts/title.ts'
import { CallBacksPage } from '../ratings/call-backs-page.tsx'
import { RatingsPage } from '../ratings/ratings-page.tsx'
import { RunningPage } from './running-page.tsx'
import { TrendPage } from './trend-page.tsx'

const pages = [
  { key: 'running', title: '复议诉讼', needs: 'remedies.running', Body: RunningPage },
  { key: 'complaints', title: '投诉', needs: 'complaints.list', Body: ComplaintsPage },
  { key: 'callbacks', title: '差评回访', needs: 'ratings.callBacks', Body: CallBacksPage },
  { key: 'ratings', title: '好差评', needs: 'ratings.overview', Body: RatingsPage },
  { key: 'trend', title: '趋势和年报', needs: 'remedies.trend', Body: TrendPage },
] as const

/** True when there is a page for this person. */
export const hasRemedies = (me: Parameters<typeof may>[0]): boolean => pages.some(({ needs }) => may(me, needs))

export const RemediesScreen = () => {
  const me = useMe()
  const params = useParams({ strict: false })
  const mine = pages.filter(({ needs }) => may(me, needs))
  const here = mine.find(({ key }) => key === (params.page ?? mine[0]?.key))
  useTitle(here?.title ?? '救济')
  if (!here) return <Navigate to="/" replace />
  return (
    <div className="set">
      <nav aria-label="救济和评价">
        {mine.map(({ key, title }) => (
          <Link key={key} to="/remedies/$page" params={{ page: key }} aria-current={key === here.key ? 'page' : undefined}>
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
