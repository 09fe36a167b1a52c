/** The query code: large, spaced, easy to copy by hand. */
import { ScriptButton } from '../button/button.tsx'

export interface QueryCodeProps {
  readonly code: string
  /** id of the code, for the copying button. */
  readonly id?: string
}

/** In groups of four. */
export const QueryCode = ({ code, id = 'query-code' }: QueryCodeProps) => (
  <p className="code">
    <b id={id}>{code.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')}</b>
    <ScriptButton does="copy" target={id} plain>
      复制
    </ScriptButton>
  </p>
)
