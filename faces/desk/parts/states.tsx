/** What a screen shows while it waits, when there is nothing, and when something went wrong: always with the next step. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Refusal } from '#kernel'
import { Refused } from '../client/queries.ts'
import { Icon, type IconName } from './icon.tsx'

export const Loading = ({ what }: { readonly what: string }) => (
  <div className="state" role="status">
    <span className="skeleton" />
    <span className="skeleton short" />
    <span className="sr">正在取{what}</span>
  </div>
)

export const Empty = ({ icon = 'tick', title, children }: { icon?: IconName; title: string; children?: ReactNode }) => (
  <div className="state">
    <span className="state-ic">
      <Icon name={icon} size={24} />
    </span>
    <p>
      <b>{title}</b>
    </p>
    {children && <div className="m s">{children}</div>}
  </div>
)

/** A view that could not be had; says why, and offers to try again. */
export const Failed = ({ error, retry }: { readonly error: unknown; readonly retry: () => void }) => {
  const failure = error instanceof Refused ? error.failure : null
  return (
    <div className="state" role="alert">
      <span className="state-ic">
        <Icon name={failure?.kind === 'forbidden' ? 'lock' : 'refresh'} size={24} />
      </span>
      <p>
        <b>{failure ? failure.message : '没有取到内容'}</b>
      </p>
      {failure?.kind === 'forbidden' ? (
        <p className="m s">需要的话，请联系本单位的系统管理员核对您的角色。</p>
      ) : (
        <Button onClick={retry}>再取一次</Button>
      )}
    </div>
  )
}

/** Why an act did not go through, with its article and what changed meanwhile. */
export const RefusalNote = ({ refusal }: { readonly refusal: Refusal }) => (
  <div className="note r" role="alert">
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M1 1h10v10H1z" fill="currentColor" />
      <path d="M6 3v3.600M6 8.600v.4" stroke="#fff" strokeWidth="1.500" strokeLinecap="round" />
    </svg>
    <div>
      <b>{refusal.message}</b>
      {refusal.article && <p>依据：{articleText(refusal.article)}</p>}
      {refusal.changed && refusal.changed.length > 0 && (
        <>
          <p>您打开以后发生了：</p>
          <ul className="plain-list">
            {refusal.changed.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>案件已换成最新的，您写的内容都还在，核对后再提交一次就行。</p>
        </>
      )}
    </div>
  </div>
)

/** 第三十二条 as it is; a bare 32 becomes 第32条; 36(4) 第36条第4项; 16.1 第16条第1款. */
export const articleText = (article: string): string => {
  const parts = /^(\d+)(?:\.(\d+))?(?:\((\d+)\))?$/.exec(article)
  if (!parts) return article
  return `第${parts[1]}条${parts[2] ? `第${parts[2]}款` : ''}${parts[3] ? `第${parts[3]}项` : ''}`
}
