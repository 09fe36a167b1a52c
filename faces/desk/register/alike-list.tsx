/** 长得像的: earlier requests that ask for the same, what the law lets one do with each, and what is published already. */
import { Link } from '@tanstack/react-router'
import { decisions } from '#law'
import { type AlikeCase, stageTitles } from '#requests/contract'
import { shortDay } from '../parts/dates.ts'
import { AlreadyPublic } from '../publications/already-public.tsx'

interface AlikeListProps {
  readonly alike: readonly AlikeCase[]
  /** What is asked; with it, what is public already stands above. */
  readonly asked?: readonly string[]
  readonly itemCount?: number
  /** Chosen to go with; null where nothing can be chosen. */
  readonly chosen: string | null
  readonly join: ((one: AlikeCase) => void) | null
  readonly joinWord?: string
}

export const AlikeList = ({ asked, ...list }: AlikeListProps) => (
  <>
    {asked && <AlreadyPublic asked={asked.join(' ')} />}
    <Alike itemCount={asked?.length ?? 0} {...list} />
  </>
)

const Alike = ({ alike, itemCount = 0, chosen, join, joinWord = '并过去' }: Omit<AlikeListProps, 'asked'>) => {
  if (alike.length === 0) return null
  return (
    <section aria-label="长得像的">
      <h3 className="row">
        长得像的 <span className="xs m">共 {alike.length} 件，只比内容</span>
      </h3>
      <ul className="like">
        {alike.map((one) => (
          <li key={one.requestId} className={chosen !== null && one.lead?.id === chosen ? 'on' : ''}>
            <Link
              className="el"
              to="/cases/$requestId"
              params={{ requestId: one.requestId }}
              search={{ act: undefined, tab: undefined }}
              target="_blank"
              title={one.subject}
            >
              <b>{one.number}</b> {one.subject}
            </Link>
            <b className="num">{one.percent}%</b>
            <span className="xs m2">{saysOf(one, itemCount)}</span>
            {join && one.lead && (one.proposal === 'join' || one.proposal === 'same_applicant') ? (
              <button type="button" className="lk xs nw" aria-pressed={one.lead.id === chosen} onClick={() => join(one)}>
                {one.lead.id === chosen ? '✓ 已选' : joinWord}
              </button>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What it is, and what follows from it. Pure. */
export const saysOf = (one: AlikeCase, itemCount: number): string => {
  const covered =
    one.covers.length === 0 ? '' : one.covers.length === itemCount ? '要的都在其中 · ' : `第 ${one.covers.join('、')} 项在其中 · `
  const stands = one.decision ? decisions[one.decision].title.replace(/：.*$/, '') : stageTitles[one.stage]
  const who = one.sameApplicant ? '同一申请人 · ' : ''
  const goesWith = one.lead && one.lead.id !== one.requestId ? `已并到 ${one.lead.number} · ` : ''
  const where = one.sameOrgan ? '' : `${one.organName} · `
  return `${who}${where}${goesWith}${covered}${stands}。${adviceOf(one)}`
}

const adviceOf = (one: AlikeCase): string => {
  const decided = one.documentNumber ? `${one.documentNumber}${one.decidedOn ? `（${shortDay(one.decidedOn)}）` : ''}` : ''
  switch (one.proposal) {
    case 'duplicate':
      return `重复申请（第36条第6项）：登记后答“不予重复处理”，写原答复 ${decided}`
    case 'same_applicant':
      return '前一件还没答复，可以并过去一起办'
    case 'join':
      return '可以并过去：查一次、审一次，各答各的'
    case 'point_to': {
      const where = [one.published?.link, one.published?.place].filter(Boolean).join('，')
      return `已经给过${decided ? `，见 ${decided}` : ''}${where ? `；公开在 ${where}` : ''}`
    }
    case 'compare':
      return '口径可以对照'
  }
}
