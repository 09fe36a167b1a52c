/** What the tabs hold: consulted parties with their light, the draft with its reviews, letters with their two dates. */
import { Link } from '@tanstack/react-router'
import { daysBetween } from '#kernel'
import { decisions } from '#law'
import type { CasePage } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { today } from '../client/now.ts'
import { shortDay } from '../parts/dates.ts'
import { Icon } from '../parts/icon.tsx'
import { Light } from '../parts/light.tsx'
import { Empty } from '../parts/states.tsx'

interface TabProps {
  readonly page: CasePage
}

export const PartiesTab = ({ page }: TabProps) => {
  const openAct = useOpenAct()
  if (page.parties.length === 0)
    return (
      <Empty title="还没有征求过意见" icon="people">
        涉及他人的商业秘密、个人隐私，或者与别的机关共同制作的，先书面征求意见（第三十二、三十四条）。
      </Empty>
    )
  return (
    <div className="card">
      <table className="tb">
        <caption className="sr">征求意见的情况</caption>
        <thead>
          <tr>
            <th scope="col">对方</th>
            <th scope="col">结果</th>
            <th scope="col">期限</th>
          </tr>
        </thead>
        <tbody>
          {page.parties.map((party) => (
            <tr key={party.ref}>
              <td>
                <b>{party.name}</b>
                <br />
                <span className="xs m">{party.kind === 'third_party' ? '第三方' : '机关'}</span>
              </td>
              <td>
                {party.answered ? (
                  <Light shape="tick" tone="ok">
                    已回
                  </Light>
                ) : (
                  <>
                    <Light shape="dashed" tone="off">
                      还没回
                    </Light>
                    <br />
                    <button
                      type="button"
                      className="lk xs"
                      onClick={() =>
                        openAct(
                          party.kind === 'third_party' ? 'requests.recordThirdPartyOpinion' : 'requests.recordOrganOpinion',
                          page.row.id,
                          {
                            [party.kind === 'third_party' ? 'party' : 'organ']: party.ref,
                          },
                        )
                      }
                    >
                      登记意见
                    </button>
                  </>
                )}
              </td>
              <td className="nw">
                {party.dueOn ? <PartyDue dueOn={party.dueOn} answered={party.answered} /> : <span className="m">送达后起算</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const PartyDue = ({ dueOn, answered }: { dueOn: NonNullable<CasePage['parties'][number]['dueOn']>; answered: boolean }) => {
  const left = daysBetween(today(), dueOn)
  if (answered) return <span className="m">{shortDay(dueOn)}</span>
  if (left < 0)
    return (
      <Light shape="block" tone="red">
        已期满 {shortDay(dueOn)}
      </Light>
    )
  return (
    <Light shape={left <= 4 ? 'triangle' : 'bars'} tone={left <= 4 ? 'amb' : 'hold'}>
      最晚 {shortDay(dueOn)}
    </Light>
  )
}

const reviewTitles = { legal: '法制审核', disclosure: '公开审查' } as const

export const ReplyTab = ({ page }: TabProps) => {
  const { draft } = page
  const mayDraft = page.acts.some((one) => one.name === 'requests.draftDecision' && one.allowed)
  if (!draft)
    return (
      <Empty title="还没有起草答复" icon="pen">
        {mayDraft ? (
          <Link className="btn sm" to="/cases/$requestId/decision" params={{ requestId: page.row.id }}>
            按八步起草
          </Link>
        ) : (
          '现在还不能起草，原因在下面。'
        )}
      </Empty>
    )
  const type = decisions[draft.draft.code]
  return (
    <>
      <div className="card" style={{ padding: '12px 16px' }}>
        <div className="row">
          <span className="tag b">第 {draft.number} 稿</span>
          <b>{type.title}</b>
          <span className="sp" />
          <span className="m s">{draft.by} 起草</span>
        </div>
        <p className="s clause" style={{ marginTop: 8 }}>
          <span className="m">决定：</span>
          {draft.draft.content}
        </p>
        <p className="s clause">
          <span className="m">理由：</span>
          {draft.draft.reasons}
        </p>
        <div className="row" style={{ marginTop: 10 }}>
          <Link className="btn sm" to="/cases/$requestId/review" params={{ requestId: page.row.id }}>
            看会印成什么样
          </Link>
          {mayDraft && (
            <Link className="btn sm" to="/cases/$requestId/decision" params={{ requestId: page.row.id }}>
              改这一稿
            </Link>
          )}
        </div>
      </div>
      <div className="card">
        <ul className="letters">
          {draft.reviews.map((review) => (
            <li key={`${review.kind}${review.by}${review.opinion}`}>
              {review.passed ? <Icon name="tick" /> : <Icon name="close" />}
              <div>
                <b>
                  {reviewTitles[review.kind]}
                  {review.passed ? '通过' : '退回'}
                </b>
                <p className="s clause">{review.opinion}</p>
              </div>
              <span className="m s">{review.by}</span>
            </li>
          ))}
          {draft.reviews.length === 0 && (
            <li style={{ display: 'block' }} className="m s">
              还没有审核意见。法制审核和公开审查由另外两位同事做，不能由起草人自己审。
            </li>
          )}
        </ul>
      </div>
    </>
  )
}

/** A receipt without a number is handed over with its act: nobody waits for it to go out. */
const sentText = ({ sentOn, documentNumber }: CasePage['letters'][number]): string =>
  sentOn ? ` · ${shortDay(sentOn)}发出` : documentNumber === null ? '' : ' · 还没发出'

export const LettersTab = ({ page }: TabProps) => {
  const openAct = useOpenAct()
  const mayDeliver = page.acts.some((one) => one.name === 'requests.recordDelivery' && one.allowed)
  if (page.letters.length === 0)
    return (
      <Empty title="还没有文书" icon="mail">
        回执、告知书、答复书出具以后列在这里，可以下载 PDF 和 Word。
      </Empty>
    )
  return (
    <div className="card">
      <ul className="letters">
        {page.letters.map((letter) => (
          <li key={letter.id}>
            <Icon name="mail" />
            <div style={{ minWidth: 0 }}>
              <b>{letter.title}</b> <span className="m s nw">{letter.documentNumber}</span>
              <p className="xs m">
                {shortDay(letter.on)}
                {letter.internal ? ' · 卷内文书，不对外发' : sentText(letter)}
                {letter.deliveredOn ? ` · ${shortDay(letter.deliveredOn)}送达` : ''}
              </p>
              {mayDeliver && letter.sentOn && !letter.deliveredOn && (
                <button
                  type="button"
                  className="lk xs"
                  onClick={() => openAct('requests.recordDelivery', page.row.id, { letterId: letter.id })}
                >
                  登记送达
                </button>
              )}
            </div>
            <span className="row s nw">
              {letter.pdf ? (
                <a href={`/api/letters/${letter.id}.pdf`} download>
                  PDF<span className="sr"> {letter.title}</span>
                </a>
              ) : (
                <Light shape="dashed" tone="off">
                  正在制作
                </Light>
              )}
              {letter.docx && (
                <a href={`/api/letters/${letter.id}.docx`} download>
                  Word<span className="sr"> {letter.title}</span>
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
