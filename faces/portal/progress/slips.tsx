/** Slips as the applicant sees them: who, until when, each use, and the button that ends it (beyond 9). */
import { Button, Buttons, DayText, Form, QueryCode, Tag } from '#components'
import { timeInShanghai } from '#kernel'
import { slipPowerTitles } from '#law'
import type { SlipLine, UseLine } from '#on-behalf'
import type { Visit } from '../visit.tsx'

const states = { standing: '有效', expired: '到期了', ended: '已失效' } as const

export const SlipsGiven = ({ visit, slips }: { readonly visit: Visit; readonly slips: readonly SlipLine[] }) => (
  <ul className="rows">
    {slips.map((slip) => (
      <li key={slip.slipId} className="rows__bare">
        <div>
          <h3 className="k">
            {slip.proxyName}（{slip.relation}） <Tag>{states[slip.state]}</Tag>
          </h3>
          <p>
            可以{slip.powers.map((power) => slipPowerTitles[power]).join('、')}，最后一天 <DayText day={slip.until} />。
          </p>
          {slip.uses.length === 0 ? (
            <p className="law">还没有用过。</p>
          ) : (
            <ol className="dots">
              {slip.uses.map((use) => (
                <li key={`${use.at}${use.what}`}>
                  <Use use={use} proxyName={slip.proxyName} />
                </li>
              ))}
            </ol>
          )}
          {slip.state === 'standing' && (
            <Form action="/progress/slip/end" {...visit.guard()}>
              <Buttons tight>
                <Button plain>撤销{slip.proxyName}的代办码</Button>
              </Buttons>
            </Form>
          )}
        </div>
      </li>
    ))}
  </ul>
)

const words = { opened: '打开看了进度', corrected: '代您交了补正材料', filed: '代您交了一件新申请' } as const

const Use = ({ use, proxyName }: { readonly use: UseLine; readonly proxyName: string }) => (
  <>
    <DayText day={use.on} /> {timeInShanghai(use.at)}，{proxyName}
    {words[use.what]}。
    {use.filed && (
      <>
        登记号 <b className="nb">{use.filed.trackingNumber}</b>，查询码只有您看得到，请记好：
        <QueryCode code={use.filed.queryCode} id={`code-${use.filed.trackingNumber}`} />
      </>
    )}
  </>
)
