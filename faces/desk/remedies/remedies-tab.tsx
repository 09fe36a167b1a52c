/** 复议诉讼 on the case: what runs, its clock and papers, its result; complaints below (条例 第五十一条; R043, R045). */
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { CaseProceedings } from '#remedies/contract'
import type { CasePage } from '#requests/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { ComplaintsOfRequest } from '../complaints/complaints-page.tsx'
import { shortDay } from '../parts/dates.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { FileForm } from './file-form.tsx'
import { ProceedingCard } from './proceeding-card.tsx'

export const RemediesTab = ({ page }: { readonly page: CasePage }) => {
  const me = useMe()
  const requestId = page.row.id
  const [filing, setFiling] = useState(false)
  const found = useQuery({
    queryKey: ['remedies', 'case', requestId],
    queryFn: () => ask<CaseProceedings>('remedies.ofCase', { requestId }),
    enabled: may(me, 'remedies.ofCase'),
  })
  if (!may(me, 'remedies.ofCase')) return <Empty title="您的角色看不到复议诉讼" icon="lock" />
  if (found.isPending) return <Loading what="复议诉讼" />
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  const { proceedings, remedies, mayFile } = found.data
  return (
    <>
      <div className="row" style={{ gap: 12, marginBottom: 12, flexWrap: 'wrap' }}>
        <p className="s m">
          {remedies.route}
          {remedies.reconsiderationDue ? `；申请人可以申请复议到 ${shortDay(remedies.reconsiderationDue)}` : ''}
          {remedies.litigationDue ? `，起诉到 ${shortDay(remedies.litigationDue)}` : ''}。
        </p>
        <span className="sp" />
        {may(me, 'remedies.file') && mayFile && (
          <Button type={proceedings.length === 0 ? 'primary' : 'default'} onClick={() => setFiling(true)}>
            登记收到的复议、诉讼
          </Button>
        )}
      </div>
      <Drawer open={filing} onClose={() => setFiling(false)} size={720} destroyOnHidden title="登记收到的复议、诉讼">
        <FileForm requestId={requestId} found={found.data} close={() => setFiling(false)} />
      </Drawer>
      {proceedings.length === 0 && (
        <Empty title="没有复议、诉讼" icon="scales">
          收到复议申请书副本或者起诉状副本的当天登记：复议 10 个工作日（简易程序 5 个）、诉讼 15 日内提交答复和证据。
        </Empty>
      )}
      {proceedings.map((proceeding) => (
        <ProceedingCard key={`${proceeding.id}${proceeding.version}`} proceeding={proceeding} found={found.data} />
      ))}
      {may(me, 'complaints.ofCase') && <ComplaintsOfRequest requestId={requestId} />}
    </>
  )
}
