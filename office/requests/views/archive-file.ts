/** requests.archiveFile: the sealed package of an archived case, as ZIP or as one PDF (条例 第四十五条; R037). */
import { missing, ok } from '#kernel'
import { findArchivePackage } from '../archive/store.ts'
import { SeeArchiveFile } from '../contract.ts'
import { caseView } from './case-view.ts'

export const archiveFile = caseView({
  name: 'requests.archiveFile',
  title: '归档案卷',
  input: SeeArchiveFile,
  show: async (context, { record, state }, { form }) => {
    const kept = await findArchivePackage(context, record.id)
    if (!kept) return missing(state.stage === 'archived' ? '案卷正在装订，请过几秒再打开。' : '案件还没有归档，归档后才有整卷。')
    context.sawPersonalData({ kind: 'request', id: record.id }, 'archive')
    const name = `${record.number} 案卷.${form}`
    return form === 'zip'
      ? ok({ digest: kept.zip.digest, name, type: 'application/zip' })
      : ok({ digest: kept.pdf.digest, name, type: 'application/pdf' })
  },
})
