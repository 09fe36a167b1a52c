/** Door of inquiries 咨询: questions of a request answered by the department that knows (R013). */
import type { AnyAct, AnyView } from '#platform'
import { answerInquiry, redirectInquiry } from './answer-inquiry.ts'
import { openInquiry } from './open-inquiry.ts'
import { setInquiryDays } from './set-days.ts'
import { inquiriesOfCase, inquiryList, inquiryUnits } from './views.ts'

export { answerInquiry, inquiriesOfCase, inquiryList, openInquiry, redirectInquiry, setInquiryDays }
export const inquiryActs: readonly AnyAct[] = [openInquiry, answerInquiry, redirectInquiry, setInquiryDays]
export const inquiryViews: readonly AnyView[] = [inquiryList, inquiriesOfCase, inquiryUnits]
