/** Every page of the portal, a file each. */
import { about } from './pages/about.tsx'
import { assetFiles } from './pages/asset-files.ts'
import { behalfPage } from './pages/behalf.tsx'
import { behalfSteps } from './pages/behalf-steps.tsx'
import { calendarEntry } from './pages/calendar-entry.ts'
import { checkAndSubmit } from './pages/check-and-submit.tsx'
import { complainPage } from './pages/complain.tsx'
import { correct } from './pages/correct.tsx'
import { draftPage } from './pages/draft.tsx'
import { elsewhere } from './pages/elsewhere.tsx'
import { guidance } from './pages/guidance.tsx'
import { guide } from './pages/guide.tsx'
import { home } from './pages/home.tsx'
import { letters } from './pages/letters.ts'
import { libraryItemPage } from './pages/library-item.tsx'
import { listenPage } from './pages/listen.tsx'
import { lookPage } from './pages/look.ts'
import { organGuidePage } from './pages/organ-guide.tsx'
import { progressPage } from './pages/progress.tsx'
import { ratePage } from './pages/rate.tsx'
import { receiptPage } from './pages/receipt.tsx'
import { releasedPage } from './pages/released.tsx'
import { robots } from './pages/robots.ts'
import { sealPage } from './pages/seal.tsx'
import { searchPage } from './pages/search.tsx'
import { slipPage } from './pages/slip.tsx'
import { stylePage } from './pages/style-guide.ts'
import { whatScreen } from './pages/what.tsx'
import { whoScreen } from './pages/who.tsx'
import { withdrawPage } from './pages/withdraw.tsx'
import type { PortalPage } from './portal.ts'

export const pages: readonly PortalPage[] = [
  home,
  searchPage,
  libraryItemPage,
  guidance,
  whatScreen,
  whoScreen,
  checkAndSubmit,
  draftPage,
  receiptPage,
  progressPage,
  letters,
  listenPage,
  releasedPage,
  calendarEntry,
  correct,
  withdrawPage,
  complainPage,
  ratePage,
  slipPage,
  behalfPage,
  behalfSteps,
  guide,
  organGuidePage,
  elsewhere,
  sealPage,
  about,
  lookPage,
  stylePage,
  assetFiles,
  robots,
]
