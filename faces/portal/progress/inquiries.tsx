/** 咨询: the question, who answers it until when, and the answer, in plain words (R013). */
import { Panel, Section } from '#components'
import { inChinese } from '#kernel'
import type { ProgressView } from '#tracking'

export const Inquiries = ({ progress }: { readonly progress: ProgressView }) =>
  progress.inquiries.length === 0 ? null : (
    <Section title="您问的事，由谁回答" id="inquiries">
      {progress.inquiries.map(({ id, question, organName, phone, dueOn, answer, answeredOn }) => (
        <Panel key={id} title={answer === null ? `请${organName}回答` : `${organName}答复了您`}>
          <p>您问：{question}</p>
          {answer === null ? (
            <p>
              最晚{inChinese(dueOn)}回答，答复会出现在这一页。{phone && `等不及的，可以直接打电话：${phone}。`}
            </p>
          ) : (
            <>
              {answer.split('\n').map((line, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
                <p key={place}>{line}</p>
              ))}
              <p className="law">
                {answeredOn && `${inChinese(answeredOn)}答复。`}
                {phone && `还有不清楚的，请打 ${phone}。`}
              </p>
            </>
          )}
        </Panel>
      ))}
    </Section>
  )
