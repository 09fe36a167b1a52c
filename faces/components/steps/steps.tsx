/** Where you are in a wizard: 第 1 步，共 3 步：要什么. */

export interface StepsProps {
  readonly at: number
  readonly of: number
  readonly title: string
}

/** Words carry it; the little suns are only for the eye. */
export const Steps = ({ at, of, title }: StepsProps) => (
  <p className="steps">
    <span className="steps__dots" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => index + 1).map((step) => (
        <i key={step} className={step < at ? 'past' : step === at ? 'now' : 'ahead'} />
      ))}
    </span>
    第 {at} 步，共 {of} 步：{title}
  </p>
)
