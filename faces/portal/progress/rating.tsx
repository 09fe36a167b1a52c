/** 评价: five grades, a press each; what was given stays to be mended for thirty days (R034, R137). */
import { Grades, LinkButton, Section } from '#components'
import { type Given, type RatingGiven, scores, scoreTitles } from '#feedback'
import { inChinese } from '#kernel'
import type { Visit } from '../visit.tsx'

export const Rating = ({ visit, given }: { readonly visit: Visit; readonly given: Given }) => {
  if (!given.rating && !given.mayRate) return null
  return (
    <Section title="这次答复，您满意吗" id="rate">
      {given.rating ? <WhatWasGiven rating={given.rating} mayChange={given.mayRate} /> : <Ask visit={visit} />}
    </Section>
  )
}

const Ask = ({ visit }: { readonly visit: Visit }) => (
  <>
    <p className="k">点一下就行，不用写名字。承办人看不到是谁评的；不满意的，单位的公开工作机构会在五个工作日里联系您。</p>
    <Grades
      action="/progress/rate"
      name="score"
      grades={scores.map((value) => ({ value, label: scoreTitles[value] }))}
      {...visit.guard()}
    />
  </>
)

const WhatWasGiven = ({ rating, mayChange }: { readonly rating: RatingGiven; readonly mayChange: boolean }) => (
  <>
    <p className="k">
      您 {inChinese(rating.givenOn)} 评的是“{titleOf(rating.score)}”
      {rating.solved ? `，需要${rating.solved === 'yes' ? '解决了' : rating.solved === 'partly' ? '解决了一部分' : '没有解决'}` : ''}
      。谢谢您。
    </p>
    {mayChange && (
      <>
        <LinkButton quiet href="/progress/rate" icon="pen">
          {rating.solved ? '改一改' : '再答一问：您的需要解决了吗'}
        </LinkButton>
        <p className="law">{inChinese(rating.changeableUntil)}以前都可以改。</p>
      </>
    )}
  </>
)

export const titleOf = (score: number): string => scoreTitles[scores.find((each) => each === score) ?? 3]
