/** requests.keepArrived, noteArrived, setArrivedAside: letters, faxes, e-mails, counter papers put into the one stream before they are registered (条例 第二十八条; R002). */
import { randomUUID } from 'node:crypto'
import { conflict, err, forbidden, missing, ok, type Result } from '#kernel'
import { act } from '#platform'
import { dayRefusal } from '../../case/rule.ts'
import { KeepArrived, NoteArrived, SetArrivedAside } from '../../intake.contract.ts'
import {
  type ArrivedPaper,
  addArrivedFiles,
  filesOfArrived,
  insertArrived,
  loadArrived,
  organOfArrived,
  settleArrived,
  writeArrivedText,
} from '../../store-intake.ts'
import { lostFileRefusal } from '../stored-files.ts'

export const keepArrived = act({
  name: 'requests.keepArrived',
  title: '放入来件',
  side: 'office',
  input: KeepArrived,
  within: async (_context, { organId }) => organId,
  handle: async (context, { organId, items }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('来件由工作人员放入。')
    const kept: string[] = []
    for (const [index, item] of items.entries()) {
      if (item.files.length === 0 && !item.text) return err(nothing(`items.${index}.files`))
      const day =
        dayRefusal(item.arrivedOn, context.today, { day: item.submittedOn ?? null, what: '寄出之日' }, `items.${index}.arrivedOn`) ??
        (await lostFileRefusal(context, item.files, `items.${index}.files`))
      if (day) return err(day)
      const id = randomUUID()
      await insertArrived(
        context,
        {
          id,
          organId,
          channel: item.channel,
          arrivedOn: item.arrivedOn,
          submittedOn: item.submittedOn ?? null,
          mailNumber: item.mailNumber || null,
          text: item.text ?? '',
        },
        caller.personId,
      )
      await addArrivedFiles(context, id, item.files, caller.personId)
      kept.push(id)
      context.happened({
        name: 'requests.arrivedKept',
        subject: { kind: 'arrived', id },
        organId,
        detail: { channel: item.channel, files: item.files.length },
      })
    }
    return ok({ arrivedIds: kept })
  },
})

const nothing = (field: string) => ({
  kind: 'invalid' as const,
  message: '这一件还是空的：请放入扫描件、照片，或者录入来件文字。',
  fields: { [field]: '请放入扫描件或者录入文字' },
})

export const noteArrived = act({
  name: 'requests.noteArrived',
  title: '补录来件',
  side: 'office',
  input: NoteArrived,
  within: (context, { arrivedId }) => organOfArrived(context, arrivedId),
  handle: async (context, { arrivedId, text, files }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('来件由工作人员补录。')
    const paper = waiting(await loadArrived(context, arrivedId, true))
    if (!paper.ok) return paper
    const lost = await lostFileRefusal(context, files, 'files')
    if (lost) return err(lost)
    if (text === '' && (await filesOfArrived(context, arrivedId)).length + files.length === 0) return err(nothing('text'))
    if (text !== undefined) await writeArrivedText(context, arrivedId, text)
    await addArrivedFiles(context, arrivedId, files, caller.personId)
    context.happened({
      name: 'requests.arrivedNoted',
      subject: { kind: 'arrived', id: arrivedId },
      organId: paper.value.organId,
      detail: { files: files.length },
    })
    return ok({ arrivedId })
  },
})

export const setArrivedAside = act({
  name: 'requests.setArrivedAside',
  title: '来件不登记',
  side: 'office',
  input: SetArrivedAside,
  within: (context, { arrivedId }) => organOfArrived(context, arrivedId),
  handle: async (context, { arrivedId, reason }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('来件由工作人员处理。')
    const paper = waiting(await loadArrived(context, arrivedId, true))
    if (!paper.ok) return paper
    await settleArrived(context, arrivedId, 'set_aside', caller.personId, reason)
    context.happened({ name: 'requests.arrivedSetAside', subject: { kind: 'arrived', id: arrivedId }, organId: paper.value.organId })
    return ok({ arrivedId })
  },
})

/** The paper while nobody has dealt with it. */
export const waiting = (paper: ArrivedPaper | null): Result<ArrivedPaper> => {
  if (!paper) return missing('没有这份来件，请从列表重新打开。')
  if (paper.settled === null) return ok(paper)
  return conflict(paper.settled === 'registered' ? '这份来件刚才有人登记过了。' : '这份来件刚才有人处理过了，不登记。', [])
}
