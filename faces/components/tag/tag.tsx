/** A badge: a shape and a word, so that nothing depends on colour alone. */

/** good: disc · soon: triangle · late: bar · plain: ring · paused: two bars. */
export type Tone = 'good' | 'soon' | 'late' | 'plain' | 'paused'

export interface TagProps {
  readonly tone?: Tone
  readonly children: string
}

/** `<Tag tone="soon">还有 3 天</Tag>` */
export const Tag = ({ tone = 'good', children }: TagProps) => (
  <span className={tone === 'good' ? 'tag' : `tag tag--${tone}`}>{children}</span>
)
