/** 簿册: the register of a year and the tables of the annual report, read off the dockets (第四十九、五十条; R003). */
import type { Me } from '#identity/contract'
import { CompendiumPage } from '../compendium/compendium-page.tsx'
import { ConversionsPage } from '../conversions/conversions-page.tsx'
import { HeatPage } from '../conversions/heat-page.tsx'
import { RatePage } from '../conversions/rate-page.tsx'
import { OldRegisterPage } from '../old-register/old-register-page.tsx'
import { hasAny, type SidePage, SidePages } from '../parts/side-pages.tsx'
import { DeparturesPage } from '../precedents/departures-page.tsx'
import { PublicationsPage } from '../publications/publications-page.tsx'
import { FilingPage } from './filing-page.tsx'
import { RegisterPage } from './register-page.tsx'
import { ReportPage } from './report-page.tsx'

/** The pages behind 簿册. */
export const books = [
  { key: 'register', title: '登记簿', needs: 'requests.registerBook', Body: RegisterPage },
  { key: 'publications', title: '已公开信息', needs: 'publications.search', Body: PublicationsPage },
  { key: 'report', title: '年报第三部分', needs: 'requests.reportTables', Body: ReportPage },
  { key: 'conversions', title: '转主动公开', needs: 'conversions.list', Body: ConversionsPage },
  { key: 'heat', title: '热点', needs: 'conversions.heat', Body: HeatPage },
  { key: 'conversion-rate', title: '转化率', needs: 'conversions.board', Body: RatePage },
  { key: 'filing', title: '网上申请好不好写', needs: 'requests.filingNumbers', Body: FilingPage },
  { key: 'compendium', title: '法条和案例', needs: 'compendium.search', Body: CompendiumPage },
  { key: 'old-register', title: '导入旧台账', needs: 'registerImport.list', Body: OldRegisterPage },
  { key: 'departures', title: '口径不一致', needs: 'precedents.departures', Body: DeparturesPage },
] as const satisfies readonly SidePage[]

/** True when there is a page for this person. */
export const hasBooks = (me: Me): boolean => hasAny(books, me)

export const BooksScreen = () => <SidePages title="簿册" pages={books} to="/books/$page" />
