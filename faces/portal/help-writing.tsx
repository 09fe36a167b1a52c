/** 不好写？我们帮您: the telephone and the counter, for those who would rather talk (第二十八条、第二十九条第一款). */
import { Panel, PhoneLink } from '#components'
import type { County } from './site-of.ts'

export const HelpWriting = ({ county: { government } }: { readonly county: County }) => (
  <Panel title="不好写？我们帮您" sky>
    <p>打电话说，工作人员替您填好，念给您听，您点头才算数。</p>
    {government && (
      <p>
        {government.phone && (
          <b>
            <PhoneLink phone={government.phone} />
          </b>
        )}
        <span className="law under">{government.hours}</span>
        {government.address && <span className="law under">也可以到窗口：{government.address}</span>}
      </p>
    )}
  </Panel>
)
