/** Notes for the file that change no clock: contacts 柔性沟通, attachments, searches 检索 (条例 第四十五条、第三十六条第（四）项). */
import { err, ok } from '#kernel'
import type { FactOf } from '#law'
import { attachedFacts } from './attached.ts'
import { dayRefusal, type Gate, onlyIn, type Rule } from './rule.ts'

export type LogContactInput = Omit<FactOf<'contactLogged'>, 'type'>
export interface AttachInput {
  readonly files: readonly { readonly digest: string; readonly name: string; readonly role: FactOf<'attached'>['role'] }[]
}
export interface RecordSearchInput extends Omit<FactOf<'searchRecorded'>, 'type' | 'evidence'> {
  readonly evidence: readonly { readonly digest: string; readonly name: string }[]
}

export const mayLogContact: Gate = (state) => (state.stage === 'archived' || state.stage === 'voided' ? onlyIn(state, 'handling') : null)

export const logContact: Rule<LogContactInput> = (state, input, today, settings) => {
  const refused =
    mayLogContact(state, today, settings) ?? dayRefusal(input.on, today, { day: state.submitted?.on ?? null, what: '提交之日' })
  const { on, purpose, channel, summary } = input
  return refused ? err(refused) : ok([{ type: 'contactLogged', on, purpose, channel, summary }])
}

export const mayAttach: Gate = mayLogContact

export const attach: Rule<AttachInput> = (state, input, today, settings) => {
  const refused = mayAttach(state, today, settings)
  if (refused) return err(refused)
  return ok(attachedFacts(input.files, today))
}

export const mayRecordSearch: Gate = (state) => onlyIn(state, 'handling', 'consulting')

export const recordSearch: Rule<RecordSearchInput> = (state, input, today, settings) => {
  const refused =
    mayRecordSearch(state, today, settings) ?? dayRefusal(input.on, today, { day: state.clocks.receiptDate, what: '收到之日' })
  if (refused) return err(refused)
  const { on, by, places, keywords, span, found, result, evidence } = input
  const search: FactOf<'searchRecorded'> = {
    type: 'searchRecorded',
    on,
    by,
    places,
    keywords,
    span,
    found,
    result,
    evidence: evidence.map(({ digest }) => digest),
  }
  return ok([
    search,
    ...attachedFacts(
      evidence.map((file) => ({ ...file, role: 'evidence' })),
      today,
    ),
  ])
}
