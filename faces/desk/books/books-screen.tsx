/** 簿册: the register of a year and the tables of the annual report, read off the dockets (第四十九、五十条; R003). */
import type { Me } from '#identity/contract'
import { CompendiumPage } from '../compendium/compendium-page.tsx'
import { hasAny, type SidePage, SidePages } from '../parts/side-pages.tsx'
import { DeparturesPage } from '../precedents/departures-page.tsx'
import { RegisterPage } from './register-page.tsx'
import { ReportPage } from './report-page.tsx'

/** The pages behind 簿册. */
export const books = [
  { key: 'register', title: '登记簿', needs: 'requests.registerBook', Body: RegisterPage },
  { key: 'report', title: '年报第三部分', needs: 'requests.reportTables', Body: ReportPage },
  { key: 'compendium', title: '法条和案例', needs: 'compendium.search', Body: CompendiumPage },
  { key: 'departures', title: '口径不一致', needs: 'precedents.departures', Body: DeparturesPage },
] as const satisfies readonly SidePage[]

/** True when there is a page for this person. */
export const hasBooks = (me: Me): boolean => hasAny(books, me)

export const BooksScreen = () => <SidePages title="簿册" pages={books} to="/books/$page" />
