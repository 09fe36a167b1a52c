/** 旧台账原样: the row a case came from, heading by heading, on the page of the case (issue 3). */
import { useQuery } from '@tanstack/react-query'
import type { OldEntry } from '#register-import/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { Failed, Loading } from '../parts/states.tsx'

export const OldEntryTable = ({ requestId }: { readonly requestId: string }) => {
  const me = useMe()
  const entry = useQuery({
    queryKey: ['oldRegister', 'entry', requestId],
    queryFn: () => ask<OldEntry | null>('registerImport.oldEntry', { requestId }),
    enabled: may(me, 'registerImport.oldEntry'),
  })
  if (entry.isPending) return <Loading what="旧台账原样" />
  if (entry.isError) return <Failed error={entry.error} retry={() => void entry.refetch()} />
  if (!entry.data) return null
  return (
    <section className="card" style={{ padding: '12px 16px', marginBottom: 12 }} aria-label="旧台账原样">
      <h2 style={{ fontSize: 15, marginBottom: 8 }}>旧台账原样</h2>
      <table className="tb fit">
        <caption className="sr">旧台账里的这一行</caption>
        <tbody>
          {entry.data.content.map(([heading, cell]) => (
            <tr key={heading}>
              <th scope="row" className="nw">
                {heading}
              </th>
              <td style={{ whiteSpace: 'pre-wrap' }}>{cell}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
