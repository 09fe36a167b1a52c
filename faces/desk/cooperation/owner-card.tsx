/** 这一步轮到谁: exactly one person, the step, its internal day, the stand-in; and the flag of 重大复杂 (R019, R023). */
import type { CasePage } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { useMe } from '../client/session.tsx'
import { shortDay } from '../parts/dates.ts'
import { useResponsible } from './queries.ts'

export const OwnerCard = ({ page }: { readonly page: CasePage }) => {
  const me = useMe()
  const card = useResponsible(page.row.id)
  const openAct = useOpenAct()
  const found = card.data
  const acting = found?.standInActs ? found.standIn : null
  const shown = acting ?? found?.person ?? null
  const openInstructions = found?.escalated?.openInstructions ?? []
  const mayReport = page.acts.some((one) => one.name === 'requests.carryOutInstruction' && one.allowed)
  return (
    <div className="own">
      <p className="lab">
        {found?.step ? `这一步“${found.step}”轮到谁` : '这一步轮到谁'}
        {found?.escalated && (
          <span className="raised-flag" title={found.escalated.reason}>
            　⚑ 重大复杂
          </span>
        )}
      </p>
      {!found ? (
        <span className="skeleton short" />
      ) : shown ? (
        <>
          <div className="row" style={{ marginTop: 2 }}>
            <span className="ava" aria-hidden="true">
              {shown.name.slice(0, 1)}
            </span>
            <div style={{ minWidth: 0 }}>
              <p className="el" style={{ lineHeight: '20px' }}>
                <span className="m">{found.role}</span> <b>{shown.name}</b>
                {shown.id === me.personId && <span className="m s">（就是您）</span>}
              </p>
              <p className="xs m el">
                {acting && found.person
                  ? `B 角代办：${found.person.name}请假`
                  : found.standIn
                    ? `B 角 ${found.standIn.name}，${found.person?.name ?? ''}今天在岗`
                    : (found.note ?? '还没有 B 角')}
              </p>
            </div>
          </div>
          <p className="xs nw el" style={{ marginTop: 4, color: found.overdue ? 'var(--red)' : 'var(--ink-3)' }}>
            {openInstructions[0] && mayReport ? (
              <button
                type="button"
                className="lk xs"
                onClick={() => openAct('requests.carryOutInstruction', page.row.id, { instruction: openInstructions[0]?.ref })}
              >
                领导小组指示要反馈
              </button>
            ) : found.internalDueOn ? (
              `本步内部期限 ${shortDay(found.internalDueOn)}${found.overdue ? '，已过' : ''}`
            ) : (
              page.row.organName
            )}
          </p>
        </>
      ) : (
        <p style={{ marginTop: 8 }}>
          <b>{found.note}</b>
          <br />
          <span className="xs m">{page.row.organName}</span>
        </p>
      )}
    </div>
  )
}
