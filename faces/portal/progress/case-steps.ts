/** 办到哪一步了: the steps the office has told, what the applicant has handed in since, what is now, and what comes. */
import type { TimelineStep } from '#components'
import { plainDate } from '#kernel'
import type { ProgressView } from '#tracking'
import { correctionWaiting } from './handed-in.ts'

export const stepsOf = (progress: ProgressView): readonly TimelineStep[] => {
  const done: readonly TimelineStep[] = progress.steps.map(({ on, title, text, legalTerm, letterId }) => ({
    state: 'done',
    day: plainDate(on),
    title,
    text: text || undefined,
    term: legalTerm,
    ...(letterId && progress.letters.some((letter) => letter.letterId === letterId)
      ? { links: [{ title: '看文书', href: `#letter-${letterId}` }] }
      : {}),
  }))
  return [...done, ...handedIn(progress), ...ahead(progress)]
}

/** What the office has not told back yet. */
const handedIn = (progress: ProgressView): readonly TimelineStep[] =>
  progress.handedIn.flatMap(({ kind, on }): readonly TimelineStep[] => {
    const isTold = progress.steps.some((step) => step.on >= on && step.title.includes(kind === 'correction' ? '补充' : '撤回'))
    if (kind === 'opened' || isTold) return []
    return [{ state: 'done', day: on, title: kind === 'correction' ? '您交了补正材料' : '您撤回了申请', text: '已经送到单位。' }]
  })

const ahead = (progress: ProgressView): readonly TimelineStep[] => {
  switch (progress.state) {
    case 'replied':
    case 'closed':
    case 'withdrawn':
      return []
    case 'awaiting_correction':
    case 'awaiting_payment': {
      if (correctionWaiting(progress)) return [{ state: 'now', title: '现在：等单位登记您的补正' }]
      const due = progress.correction?.dueOn ?? progress.fee?.dueOn
      return [
        { state: 'now', title: progress.fee ? '现在：等您缴费' : '现在：等您补正' },
        ...(due
          ? [{ state: 'todo' as const, day: plainDate(due), dayIs: 'latest' as const, title: progress.fee ? '缴清' : '补好交上来' }]
          : []),
      ]
    }
    case 'received':
    case 'in_progress':
    case 'suspended':
    case 'overdue':
      return [
        { state: 'now', title: `现在：${progress.headline}` },
        ...(progress.dueOn && progress.state !== 'overdue'
          ? [
              {
                state: 'todo' as const,
                day: progress.dueOn,
                dayIs: 'latest' as const,
                title: '答复您',
                text: progress.state === 'suspended' ? '这是现在的估计，收到回信以后重新算。' : '网上就能看，也可以听。',
              },
            ]
          : []),
      ]
  }
}
