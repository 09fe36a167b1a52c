/** What the county lets into the short chain of 快办, and who may sign it; refusals are not on offer (R015). */
import { Checkbox } from 'antd'
import { useState } from 'react'
import { type DecisionCode, decisionCodes, decisions } from '#law'
import type { ServiceNumbers } from '#requests/contract'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

const offered: readonly DecisionCode[] = decisionCodes.filter(
  (code) => decisions[code].group === 'granted' || code === 'unable.not_held.other_organ',
)

export const FastLaneSettings = ({ fastLane }: { readonly fastLane: ServiceNumbers['fastLane'] }) => {
  const { run, refusal, busy } = useAct(['serviceNumbers'])
  const [codes, setCodes] = useState<readonly DecisionCode[]>(fastLane.codes)
  const [signers, setSigners] = useState<readonly string[]>(fastLane.signers)
  return (
    <>
      <h2>快办的短审批</h2>
      <div className="card set-card">
        <p className="s m" style={{ marginBottom: 12 }}>
          短审批不经法制审核；给信息的仍要公开审查（第十七条）。不予公开、部分公开一律走普通审批，不在这里选。
        </p>
        {refusal && <RefusalNote refusal={refusal} />}
        <p className="lab">哪些答复可以走</p>
        <Checkbox.Group
          value={[...codes]}
          onChange={(chosen) => setCodes(offered.filter((code) => chosen.includes(code)))}
          options={offered.map((code) => ({ value: code, label: decisions[code].title }))}
          style={{ margin: '4px 0 12px' }}
        />
        <p className="lab">谁可以签发</p>
        <Checkbox.Group
          value={[...signers]}
          onChange={(chosen) => setSigners(chosen)}
          options={[
            { value: 'organ_head', label: '机关负责人' },
            { value: 'foi_office_head', label: '公开工作机构负责人' },
          ]}
          style={{ margin: '4px 0 12px' }}
        />
        <div>
          <button
            type="button"
            className="btn pri"
            disabled={busy}
            onClick={() => void run('requests.setFastLane', { codes, signers }, '快办的短审批已改，以后起草的按新的走')}
          >
            保存
          </button>
        </div>
      </div>
    </>
  )
}
