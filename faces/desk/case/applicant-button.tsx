/** Who asks: the family name only; the whole card is opened on purpose, and that is journalled. */

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useState } from 'react'
import type { ApplicantCard, CasePage } from '#requests/contract'
import { applicantKinds, idKinds } from '../acts/words.ts'
import { ask } from '../client/queries.ts'
import { shortDay } from '../parts/dates.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'

export const ApplicantButton = ({ page }: { readonly page: CasePage }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="lk" onClick={() => setOpen(true)}>
        {page.row.applicantShort}（{applicantKinds[page.row.applicantKind]}）
      </button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title="申请人" width={520} destroyOnHidden>
        <Card requestId={page.row.id} />
      </Modal>
    </>
  )
}

const Card = ({ requestId }: { readonly requestId: string }) => {
  // Never cached: each look is one line in the journal, and nothing stays in the browser.
  const card = useQuery({
    queryKey: ['applicant', requestId],
    queryFn: () => ask<ApplicantCard>('requests.applicant', { requestId }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  if (card.isPending) return <Loading what="申请人信息" />
  if (card.isError) return <Failed error={card.error} retry={() => void card.refetch()} />
  const { name, kind, idKind, idNumber, contactPerson, phone, email, address, postcode, earlierRequests } = card.data
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['姓名', `${name}（${applicantKinds[kind]}）`],
    [idKinds[idKind], idNumber],
    ['联系人', contactPerson],
    ['电话', phone],
    ['电子邮箱', email],
    ['地址', [address, postcode].filter(Boolean).join('　')],
  ]
  return (
    <>
      <p className="note p" style={{ margin: '8px 0' }}>
        您看过这张卡，系统已记下；请只用于办这件申请。
      </p>
      <dl className="kv2">
        {lines
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <h3 className="h2" style={{ marginTop: 12 }}>
        以前向本机关提出过的 {earlierRequests.length} 件
      </h3>
      {earlierRequests.length === 0 ? (
        <Empty title="这是第一次" icon="person" />
      ) : (
        <ul className="filelist">
          {earlierRequests.map((one) => (
            <li key={one.id}>
              <Link to="/cases/$requestId" params={{ requestId: one.id }} search={{ act: undefined, tab: undefined }}>
                {one.number}
              </Link>
              <span className="el">{one.subject}</span>
              <span className="sp" />
              <span className="m nw">{shortDay(one.on)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
