/** Accessible when: each panel is a section with a heading. */
import { QueryCode } from '../query-code/query-code.tsx'
import type { Example } from '../style-guide/example.ts'
import { Panel } from './panel.tsx'

export const panelExamples: readonly Example[] = [
  {
    name: '帮忙',
    element: (
      <Panel title="不好写？我们帮您" sky>
        <p>打电话说，工作人员替您填好，念给您听，您点头才算数。</p>
        <p>
          <b>0000-852 1234</b>
          <span className="law under">工作日 9:00至12:00，14:00至17:30</span>
        </p>
      </Panel>
    ),
  },
  {
    name: '查询码',
    element: (
      <Panel title="查询码" sky>
        <QueryCode code="K7M42QXR" />
        <p>凭它就能看这一页，别告诉别人。</p>
      </Panel>
    ),
  },
]
