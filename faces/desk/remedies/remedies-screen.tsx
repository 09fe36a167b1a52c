/** 救济和评价: proceedings, their trend, complaints, ratings; a page each (条例 第四十七、五十一条; R043–R045, R137). */
import type { Me } from '#identity/contract'
import { ComplaintsPage } from '../complaints/complaints-page.tsx'
import { hasAny, type SidePage, SidePages } from '../parts/side-pages.tsx'
import { CallBacksPage } from '../ratings/call-backs-page.tsx'
import { RatingsPage } from '../ratings/ratings-page.tsx'
import { RunningPage } from './running-page.tsx'
import { TrendPage } from './trend-page.tsx'

/** The pages behind 救济. */
export const remedyPages = [
  { key: 'running', title: '复议诉讼', needs: 'remedies.running', Body: RunningPage },
  { key: 'complaints', title: '投诉', needs: 'complaints.list', Body: ComplaintsPage },
  { key: 'callbacks', title: '差评回访', needs: 'ratings.callBacks', Body: CallBacksPage },
  { key: 'ratings', title: '好差评', needs: 'ratings.overview', Body: RatingsPage },
  { key: 'trend', title: '趋势和年报', needs: 'remedies.trend', Body: TrendPage },
] as const satisfies readonly SidePage[]

/** True when there is a page for this person. */
export const hasRemedies = (me: Me): boolean => hasAny(remedyPages, me)

export const RemediesScreen = () => <SidePages title="救济和评价" pages={remedyPages} to="/remedies/$page" />
