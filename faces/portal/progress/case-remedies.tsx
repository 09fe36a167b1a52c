/** 不服、没有答复怎么办: the ways the office has computed by the law, each with organ, address and last day (第五十一条). */
import { Disclosure, RemedyCard } from '#components'
import { dayOf, inChinese, monthOf, plainDate } from '#kernel'
import type { ProgressView } from '#tracking'

export const CaseRemedies = ({ progress }: { readonly progress: ProgressView }) => {
  if (progress.remedies.length === 0) return null
  return (
    <RemedyCard
      id="remedy"
      title={titleOf(progress)}
      active={progress.state === 'replied' || progress.state === 'overdue'}
      routes={progress.remedies.map(({ how, organ, address, lastDay, provisional, note }) => ({
        way: how,
        organ,
        address: address || undefined,
        ...(lastDay ? { lastDay: plainDate(lastDay), provisional, dayNote: note } : { dayText: note }),
      }))}
      after={
        progress.remedyText.length > 0 ? (
          <Disclosure title="答复书上怎么写的">
            {progress.remedyText.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </Disclosure>
        ) : undefined
      }
    >
      {leadOf(progress)}
    </RemedyCard>
  )
}

const titleOf = (progress: ProgressView): string => {
  if (progress.state === 'replied') return '不服答复，怎么办'
  if (progress.state === 'overdue') return '还没有答复，怎么办'
  if (progress.dueOn && isRunning(progress)) return `过了 ${monthOf(progress.dueOn)}月${dayOf(progress.dueOn)}日还没有答复，怎么办`
  return '办得不满意，怎么办'
}

/** The last day stands: no pause may still move it. */
const isRunning = ({ state }: ProgressView): boolean => state === 'received' || state === 'in_progress'

const leadOf = (progress: ProgressView): string | undefined => {
  if (progress.state === 'replied') {
    const isCounting = progress.remedies.some(({ lastDay }) => lastDay)
    return isCounting ? '下面的日子，从您收到答复那天起算。' : '日子从您收到答复那天起算；收到以后，最后一天会写在这里。'
  }
  if (progress.state === 'overdue') return '现在就可以走下面的路。'
  return progress.dueOn && isRunning(progress)
    ? `现在还没到期，先记着。${inChinese(progress.dueOn)}过完没有答复，下面的路您都可以走。`
    : undefined
}
