/** requests.paperFile: the paper package with its mailing label; who printed it is kept (个人信息保护法 第五十四条; R031). */
import { missing, ok } from '#kernel'
import { paperPackages } from '../../store-window.ts'
import { SeePaperFile } from '../../window.contract.ts'
import { caseView } from '../case-view.ts'

export const paperFile = caseView({
  name: 'requests.paperFile',
  title: '纸质件',
  input: SeePaperFile,
  show: async (context, { record }, { packageId }) => {
    const found = (await paperPackages(context, record.id)).find(({ id }) => id === packageId)
    if (!found) return missing('没有这份纸质件，请重新制作。')
    context.sawPersonalData({ kind: 'request', id: record.id }, 'paper package with address')
    return ok({ digest: found.digest, name: `${record.number} 纸质件.pdf`, type: 'application/pdf' })
  },
})
