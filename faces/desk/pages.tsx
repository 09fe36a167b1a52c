/** The pages of the desk and their addresses. Personal data never stands in an address. */
import { createRootRoute, createRoute, createRouter, Navigate, Outlet } from '@tanstack/react-router'
import { BooksScreen } from './books/books-screen.tsx'
import { CasePageScreen } from './case/case-page.tsx'
import { readFilter } from './cases/filter.ts'
import { WorklistScreen } from './cases/worklist.tsx'
import { LeadingScreen } from './cooperation/leading-screen.tsx'
import { TogetherScreen } from './cooperation/together-screen.tsx'
import { Wizard } from './decision/wizard.tsx'
import { HandbookScreen } from './handbook/handbook-screen.tsx'
import { InquiriesScreen } from './inquiries/inquiries-screen.tsx'
import { NoticesScreen } from './notifications/notices-screen.tsx'
import { RegisterScreen } from './register/register-screen.tsx'
import { RemediesScreen } from './remedies/remedies-screen.tsx'
import { ReviewScreen } from './review/review-screen.tsx'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { Shell } from './shell/shell.tsx'
import { SlipsScreen } from './slips/slips-screen.tsx'
import { TodayScreen } from './today/today-screen.tsx'
import { ReadyScreen } from './window/ready-screen.tsx'
import { TalkScreen } from './window/talk-screen.tsx'

const root = createRootRoute({
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
  notFoundComponent: () => <Navigate to="/" />,
})

const today = createRoute({ getParentRoute: () => root, path: '/', component: TodayScreen })
const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  component: RegisterScreen,
  validateSearch: (search: Record<string, unknown>) => ({ item: typeof search.item === 'string' ? search.item : undefined }),
})
const cases = createRoute({ getParentRoute: () => root, path: '/cases', component: WorklistScreen, validateSearch: readFilter })
const casePage = createRoute({
  getParentRoute: () => root,
  path: '/cases/$requestId',
  component: CasePageScreen,
  validateSearch: (search: Record<string, unknown>) => ({
    act: typeof search.act === 'string' ? search.act : undefined,
    tab: typeof search.tab === 'string' ? search.tab : undefined,
  }),
})
const decision = createRoute({ getParentRoute: () => root, path: '/cases/$requestId/decision', component: Wizard })
const review = createRoute({ getParentRoute: () => root, path: '/cases/$requestId/review', component: ReviewScreen })
const books = createRoute({ getParentRoute: () => root, path: '/books', component: BooksScreen })
const booksPage = createRoute({ getParentRoute: () => root, path: '/books/$page', component: BooksScreen })
const handOut = createRoute({ getParentRoute: () => root, path: '/window', component: ReadyScreen })
const slips = createRoute({ getParentRoute: () => root, path: '/slips', component: SlipsScreen })
const inquiries = createRoute({ getParentRoute: () => root, path: '/inquiries', component: InquiriesScreen })
const talk = createRoute({ getParentRoute: () => root, path: '/talk', component: TalkScreen })
const together = createRoute({ getParentRoute: () => root, path: '/together', component: TogetherScreen })
const leading = createRoute({ getParentRoute: () => root, path: '/leading', component: LeadingScreen })
const handbook = createRoute({ getParentRoute: () => root, path: '/handbook', component: HandbookScreen })
const handbookPage = createRoute({ getParentRoute: () => root, path: '/handbook/$page', component: HandbookScreen })
const remedies = createRoute({ getParentRoute: () => root, path: '/remedies', component: RemediesScreen })
const remediesPage = createRoute({ getParentRoute: () => root, path: '/remedies/$page', component: RemediesScreen })
const notices = createRoute({ getParentRoute: () => root, path: '/notices', component: NoticesScreen })
const noticesPage = createRoute({ getParentRoute: () => root, path: '/notices/$page', component: NoticesScreen })
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsScreen })
const settingsPage = createRoute({ getParentRoute: () => root, path: '/settings/$page', component: SettingsScreen })

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    register,
    cases,
    casePage,
    decision,
    review,
    books,
    booksPage,
    handOut,
    slips,
    inquiries,
    talk,
    together,
    leading,
    handbook,
    handbookPage,
    remedies,
    remediesPage,
    notices,
    noticesPage,
    settings,
    settingsPage,
  ]),
  basepath: '/desk',
  defaultPreload: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
