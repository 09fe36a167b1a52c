/** 您的投诉: who has it, by when, what was done, what came out (条例 第四十七、五十一条; R045). */
import { dayInWords, Notice, PhoneLink, Section, Timeline, type TimelineStep } from '#components'
import type { ComplaintLine, Given } from '#feedback'
import { inChinese, plainDate } from '#kernel'

export const Complaints = ({ given }: { readonly given: Given }) => {
  const [newest, ...earlier] = [...given.complaints].reverse()
  if (!newest) return null
  return (
    <Section title="您的投诉" id="complaint">
      <OneComplaint complaint={newest} />
      {earlier.length > 0 && (
        <p className="law">
          以前还投诉过 {earlier.length} 次，最近一次是 {inChinese(earlier[0]?.madeOn ?? newest.madeOn)}。
        </p>
      )}
    </Section>
  )
}

const OneComplaint = ({ complaint }: { readonly complaint: ComplaintLine }) => {
  const { progress, text } = complaint
  return (
    <>
      <p className="k">
        {progress
          ? `${progress.headline}${progress.state === 'concluded' ? '。' : `，最晚 ${dayInWords(plainDate(progress.dueOn))}告诉您结果。`}`
          : '已经收到，马上转给主管部门。'}
      </p>
      {progress?.resultText && (
        <Notice tone="good">
          {progress.resultText
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </Notice>
      )}
      <Timeline steps={stepsOf(complaint)} />
      {text && <p className="law">您写的：{text}</p>}
      {progress?.authorityPhone && (
        <p className="law">
          {progress.authorityName}，电话 <PhoneLink phone={progress.authorityPhone} />
        </p>
      )}
      <p className="law">投诉不影响您复议、起诉，也不会让复议、起诉的期限往后顺延。</p>
    </>
  )
}

const stepsOf = ({ progress, madeOn }: ComplaintLine): readonly TimelineStep[] => {
  if (!progress) return [{ state: 'now', day: madeOn, title: '您投诉了', text: '正在送给主管部门。' }]
  const done = progress.steps.map(
    ({ on, title, text, legalTerm }): TimelineStep => ({
      state: 'done',
      day: plainDate(on),
      title,
      text: text || undefined,
      term: legalTerm,
    }),
  )
  return progress.state === 'concluded' ? done : [...done, { state: 'now', title: `现在：${progress.headline}` }]
}
