/** 口径雷达 under the checks: earlier decisions on the same information, the reason for answering otherwise, and the law it rests on (R025, R026). */
import type { DecisionCode } from '#law'
import type { CasePage } from '#requests/contract'
import { may, useMe } from '../client/session.tsx'
import { CitedLaw } from '../compendium/cited-law.tsx'
import { Failed } from '../parts/states.tsx'
import { DepartureReason } from './departure-reason.tsx'
import { useRadar } from './queries.ts'
import { RadarLine } from './radar-line.tsx'

export interface RadarPaneProps {
  readonly page: CasePage
  readonly code: DecisionCode | ''
  readonly articles: readonly string[]
}

export const RadarPane = ({ page, code, articles }: RadarPaneProps) => {
  const me = useMe()
  return (
    <>
      {may(me, 'precedents.radar') && <RadarSection page={page} code={code} />}
      {may(me, 'compendium.search') && <CitedLaw articles={articles} />}
    </>
  )
}

const RadarSection = ({ page, code }: Pick<RadarPaneProps, 'page' | 'code'>) => {
  const radar = useRadar(page, code)
  const rows = radar.data?.rows ?? []
  const against = rows.filter(({ contradiction }) => contradiction !== null)
  const agreeing = rows.filter(({ agrees, likeness }) => agrees && likeness !== 'similar')
  return (
    <section className="sec" aria-labelledby="radar-title" data-field="departure">
      <div role="status">
        <h2 className="h2" id="radar-title">
          口径雷达：{radar.isPending ? '正在找旧答复' : headline(rows.length, agreeing.length, against.length)}
        </h2>
      </div>
      {radar.isError && <Failed error={radar.error} retry={() => void radar.refetch()} />}
      {rows.length > 0 && (
        <ul className="radar">
          {rows.map((row) => (
            <RadarLine key={row.requestId} row={row} decided={code !== ''} />
          ))}
        </ul>
      )}
      {code !== '' && against.length > 0 && <DepartureReason page={page} code={code} against={against} />}
    </section>
  )
}

const headline = (all: number, agreeing: number, against: number): string => {
  if (all === 0) return '各单位都没有答复过类似的申请'
  const parts = [
    ...(agreeing > 0 ? [`${agreeing} 件一致`] : []),
    ...(against > 0 ? [`${against} 件相反`] : []),
    ...(all > agreeing + against ? [`${all - agreeing - against} 件可参考`] : []),
  ]
  return `${all} 件旧答复，${parts.join('，')}`
}
