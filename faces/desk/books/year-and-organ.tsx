/** Which year and whose: above every book. */
import { Select } from 'antd'
import { yearOf } from '#kernel'
import { today } from '../client/now.ts'
import { useOrgans } from '../client/queries.ts'

interface YearAndOrganProps {
  readonly year: number
  readonly setYear: (year: number) => void
  readonly organId: string | null
  readonly setOrganId: (organId: string | null) => void
  /** What 'all organs' is called; left out where a book is always one organ's. */
  readonly all?: string
}

export const YearAndOrgan = ({ year, setYear, organId, setOrganId, all }: YearAndOrganProps) => {
  const organs = useOrgans()
  const now = yearOf(today())
  const listed = (organs.data?.organs ?? []).map((organ) => ({ value: organ.id as string, label: organ.name }))
  return (
    <div className="row no-print" style={{ gap: 12, margin: '12px 0' }}>
      <Select
        aria-label="年度"
        value={year}
        options={Array.from({ length: now - 2006 }, (_, back) => ({ value: now - back, label: `${now - back} 年` }))}
        onChange={setYear}
        style={{ width: 110 }}
      />
      <Select
        aria-label="单位"
        showSearch={{ optionFilterProp: 'label' }}
        value={organId ?? ''}
        options={all ? [{ value: '', label: all }, ...listed] : listed}
        onChange={(chosen) => setOrganId(chosen === '' ? null : chosen)}
        style={{ width: 320 }}
      />
    </div>
  )
}
