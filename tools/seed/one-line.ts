/** One line for the same question in the rehearsal: who is stopped writes why, and goes on; two stories in which units answer opposite (第十一条). */
import { sql } from 'kysely'
import { callerOfPerson } from '#identity'
import type { PersonId, PlainDate } from '#kernel'
import type { DecisionCode } from '#law'
import type { Caller } from '#platform'
import { applicantOf } from './applicants.ts'
import type { Course } from './course-kinds.ts'
import type { PlannedCase } from './plan.ts'
import type { Random } from './random.ts'
import { type CaseInHand, type Place, perform, type World } from './world.ts'

/** Does the act; when an earlier decision stands against it, the handler gives the reason first. */
export const inOneLine = async (
  inHand: CaseInHand,
  { staff }: Place,
  code: DecisionCode,
  who: Caller,
  act: string,
  input: Record<string, unknown>,
): Promise<unknown> => {
  try {
    return await inHand.do(who, act, input)
  } catch (problem) {
    if (!(problem instanceof Error && problem.message.includes('与在先答复口径不一致'))) throw problem
    await inHand.do(staff.handler, 'requests.explainDeparture', { code, reason: reasonFor(code) })
    return inHand.do(who, act, input)
  }
}

const reasonFor = (code: DecisionCode): string => {
  if (code === 'unable.not_held.nonexistent') return '本机关没有制作也没有保存这份材料，已逐处检索；在先答复的是另一机关保存的同名材料。'
  if (code.startsWith('granted') || code === 'partially_granted')
    return '在先答复以后这份材料已经办结归档，重新检索找到了定稿，可以提供，所以与在先答复不同。'
  return '本机关保存的是讨论过程中的稿子，与在先答复所公开的定稿不是同一份文件，内容也不一致。'
}

/** Some weeks before the last day the county office has answered what lay before it: what comes later still waits. */
export const agreeToOlder = async (world: World): Promise<void> => {
  const waiting = await sql<{
    id: string
  }>`select id from precedents.departure where verdict is null order by given_at, request_number`.execute(world.app.office.database)
  const found = await sql<{ id: PersonId }>`select id from identity.person where account = 'jiandu'`.execute(world.app.office.database)
  const supervisor = found.rows[0]?.id
  if (!supervisor) return
  const caller = await callerOfPerson(world.app, supervisor)
  for (const { id } of waiting.rows)
    await perform(world, caller, 'precedents.judgeDeparture', {
      departureId: id,
      verdict: 'agreed',
      remark: '情况确有不同，理由成立，同意。',
    })
}

const denied: Course = { kind: 'decide', code: 'denied.deliberative' }

/** 住建 gave it out; 长兴 refused it with a reason that waits for the county office; on the demonstration handler's desk it is still open. */
export const oppositeAnswers = (
  random: Random,
  daysBack: (workdays: number) => PlainDate,
  demonstrationOrgan: string,
): readonly PlannedCase[] => {
  const plain = { corrected: false, extended: false, consultsOrgan: false, topic: southRoad }
  const luck = () => random.between(1, 2_000_000_000)
  return [
    {
      ...plain,
      organKey: '住建',
      arrivesOn: daysBack(60),
      channel: 'in_person',
      course: { kind: 'decide', code: 'granted.provided' },
      applicant: applicantOf(random),
      luck: luck(),
    },
    {
      ...plain,
      organKey: '长兴',
      arrivesOn: daysBack(13),
      channel: 'registered_mail',
      haltsAfter: 'draft',
      course: denied,
      applicant: applicantOf(random),
      luck: luck(),
    },
    {
      ...plain,
      organKey: demonstrationOrgan,
      arrivesOn: daysBack(10),
      channel: 'in_person',
      haltsAfter: 'search',
      course: denied,
      applicant: applicantOf(random),
      luck: luck(),
    },
  ]
}

const southRoad = {
  subject: '长兴镇云溪路南延工程2025年征地补偿安置方案',
  description: '云溪路往南修到我们村，我想看看：\n1. 云溪路南延工程2025年征地补偿安置方案\n2. 该方案的公告',
  items: ['长兴镇云溪路南延工程2025年征地补偿安置方案', '云溪路南延工程征地补偿安置方案的公告'],
}
