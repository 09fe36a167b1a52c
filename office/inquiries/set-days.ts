/** inquiries.setDays: how many workdays a department has for a question; a convention of the county, no law (R013). */
import { ok } from '#kernel'
import { act } from '#platform'
import { SetInquiryDays } from './contract.ts'
import { saveInquiryDays } from './store.ts'

export const setInquiryDays = act({
  name: 'inquiries.setDays',
  title: '设定咨询答复天数',
  side: 'office',
  input: SetInquiryDays,
  within: async () => null,
  handle: async (context, { days }) => {
    await saveInquiryDays(context, days)
    context.happened({ name: 'inquiries.daysSet', subject: { kind: 'setting', id: 'inquiryDays' }, detail: { days } })
    return ok({ days })
  },
})
