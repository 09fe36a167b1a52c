/** The draft of this visit: kept on the server before anything else is checked; the cookie holds only the key to it (R008). */
import { type DraftView, draft, draftDays, keepDraft, type OrgansView, organs } from '#intake'
import type { Result } from '#kernel'
import { execute, look } from '#platform'
import type { Form } from './arrived.ts'
import type { Visit } from './visit.tsx'

export type Typed = Readonly<Record<string, string | boolean>>

const draftCookie = 'sunlit_draft'
const receiptCookie = 'sunlit_receipt'
const path = '/requests'

/** The key of the draft being written. */
export const draftToken = (visit: Visit): string | undefined => visit.cookie(draftCookie)

/** The draft being written; null when there is none, or it has been handed in. */
export const openDraft = async (visit: Visit): Promise<DraftView | null> => {
  const token = draftToken(visit)
  if (token === undefined) return null
  const seen = await look(visit.app, visit.caller, draft, { draft: token })
  return seen.ok && seen.value.trackingNumber === null ? seen.value : null
}

/** Keeps what was typed; begins a new draft when there is none, or the old one has been handed in. Answers with everything typed so far. */
export const keep = async (
  visit: Visit,
  step: 1 | 2 | 3,
  typed: Typed,
): Promise<Result<{ readonly token: string; readonly typed: Typed }>> => {
  const open = await openDraft(visit)
  const token = open ? draftToken(visit) : undefined
  const kept = await execute(visit.app, visit.caller, keepDraft, { ...(token ? { draft: token } : {}), step, content: typed })
  if (!kept.ok) return kept
  visit.keepCookie(draftCookie, kept.value.draft, path, draftDays * 86_400)
  return { ok: true, value: { token: kept.value.draft, typed: { ...open?.content, ...typed } } }
}

/** The draft has been handed in: its key opens the receipt now, for two hours on this device. */
export const turnIntoReceipt = (visit: Visit, token: string): void => {
  visit.dropCookie(draftCookie, path)
  visit.keepCookie(receiptCookie, token, path, 7200)
}

export const receiptToken = (visit: Visit): string | undefined => visit.cookie(receiptCookie)

/** Somebody else's computer: nothing stays on it. */
export const forgetHere = (visit: Visit): void => {
  visit.dropCookie(draftCookie, path)
  visit.dropCookie(receiptCookie, path)
}

const screens = {
  1: {
    texts: [
      'requested.description',
      'requested.title',
      'requested.documentNumber',
      'requested.period',
      'requested.place',
      'organId',
      'wish.form',
    ],
    ticks: [],
  },
  2: {
    texts: [
      'applicant.kind',
      'applicant.name',
      'applicant.idKind',
      'applicant.idNumber',
      'applicant.contactPerson',
      'applicant.phone',
      'applicant.email',
      'applicant.address',
      'applicant.postcode',
      'wish.delivery',
    ],
    ticks: ['wish.needsHelp', 'wish.needsPaper', 'wish.tellBySms', 'wish.tellByMail'],
  },
} as const

/** What a screen's form says, by the names of the contract; an unticked box is a no, an empty number box keeps the number already there. */
export const typedOn = (screen: 1 | 2, form: Form): Typed => ({
  ...Object.fromEntries(
    screens[screen].texts.flatMap((name) => {
      const text = form[name]
      if (text === undefined || (name === 'applicant.idNumber' && text.trim() === '')) return []
      return [[name, text]]
    }),
  ),
  ...Object.fromEntries(screens[screen].ticks.map((name) => [name, form[name] !== undefined])),
})

/** One answer as text. */
export const text = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

/** Everything typed as what intake.submitRequest takes. */
export const asRequest = (typed: Typed, token: string, organId: string | undefined) => ({
  draft: token,
  organId: organId ?? '',
  requested: part(typed, 'requested.'),
  applicant: { kind: 'natural_person', idKind: 'resident_id', ...part(typed, 'applicant.') },
  wish: part(typed, 'wish.'),
})

/** Organs with the proposal for what was written. */
export const organsFor = async (visit: Visit, typed: Typed): Promise<OrgansView> => {
  const words = ['requested.description', 'requested.title', 'requested.place'].map((name) => text(typed, name)).join('\n')
  const seen = await look(visit.app, visit.caller, organs, { text: words.slice(0, 6000) })
  return seen.ok ? seen.value : { proposals: [], organs: [] }
}

/** The organ that will be asked: the one chosen, else the one proposed. */
export const organOf = (typed: Typed, { organs: all, proposals }: OrgansView) => {
  const chosen = all.find(({ id }) => id === text(typed, 'organId'))
  if (chosen) return { organ: chosen, why: '您选的' }
  const [best] = proposals
  return best ? { organ: best.organ, why: best.why } : null
}

const part = (typed: Typed, prefix: string): Record<string, string | boolean> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (name.startsWith(prefix) && value !== '' ? [[name.slice(prefix.length), value]] : [])),
  )
