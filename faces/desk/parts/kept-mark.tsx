/** Says whether what was typed is safe: 已存 8:58. */
import type { KeptState } from '../client/kept-form.ts'
import { Light } from './light.tsx'

export const KeptMark = ({ state }: { readonly state: KeptState }) => (
  <span className="kept" role="status">
    {state.kind === 'saved' && (
      <Light shape="tick" tone="ok">
        已存 {state.at}
      </Light>
    )}
    {state.kind === 'typing' && (
      <Light shape="dashed" tone="off">
        正在存
      </Light>
    )}
    {state.kind === 'unsaved' && (
      <Light shape="triangle" tone="amb">
        还没存上，请别关页面
      </Light>
    )}
  </span>
)
