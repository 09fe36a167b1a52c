/** requests.handOver: 转12345、信访引导, recorded after the notice of 第三十九条; the file for the other side is exported from the list (R014). */
import { ok } from '#kernel'
import { handOver as rule } from '../../case/hand-over.ts'
import { insertHandOver } from '../../store-window.ts'
import { HandOver } from '../../window.contract.ts'
import { onCase, personOf } from '../on-case.ts'

export const handOver = onCase({
  name: 'requests.handOver',
  happened: 'requests.handedOver',
  input: HandOver,
  perform: async (context, opened, { on, to, toName, matter, consented }) => {
    const by = personOf(context)
    const handed = rule(opened.state, { by, on, to, toName, consented }, context.today, opened.settings)
    if (!handed.ok) return handed
    await insertHandOver(context, opened.record.id, { target: to, targetName: toName, matter, consented, on, by })
    return ok({ facts: handed.value, detail: { target: to, consented } })
  },
})
