/** How a request comes in: online through the public side, the rest at the counter, by post, mail or fax (第三十一条). */

import { newDraftToken, receipt } from '#intake'
import { addDays, type RequestId } from '#kernel'
import { look } from '#platform'
import { findCase } from './find-case.ts'
import type { PlannedCase } from './plan.ts'
import { isServedOnline } from './stories.ts'
import { type CaseInHand, type Place, perform, takeUp, textOf, type World } from './world.ts'

/** Hands the request in by its channel: online through the public side, the rest at the counter or from the post. */
export const handIn = async (world: World, plan: PlannedCase, place: Place): Promise<CaseInHand> => {
  const { random } = world
  const { applicant } = plan
  const on = world.clock.today()
  const isOnline = plan.channel === 'online'
  const wish = {
    form: random.chance(0.6) ? 'paper' : 'electronic',
    delivery: isServedOnline(plan) || (isOnline && random.chance(0.5)) ? 'online' : 'post',
    needsHelp: random.chance(0.1),
    needsPaper: random.chance(0.2),
  }
  if (isOnline) {
    const draft = newDraftToken()
    const answer = await perform(world, { kind: 'visitor' }, 'intake.submitRequest', {
      draft,
      organId: place.id,
      requested: { title: plan.topic.subject.slice(0, 60), description: plan.topic.description },
      applicant,
      wish,
    })
    if (plan.story) await remember(world, plan.story, draft)
    await world.carry()
    const found = await findCase(world.app, textOf(answer, 'trackingNumber'))
    if (!found) throw new Error('a request handed in online did not arrive')
    return takeUp(world, found.requestId, found.version)
  }
  const registered = await perform(world, place.staff.clerk, 'requests.register', {
    organId: place.id,
    channel: plan.channel,
    submittedOn: plan.channel === 'registered_mail' || plan.channel === 'ordinary_mail' ? addDays(on, -2) : on,
    ...(plan.channel === 'registered_mail' ? { signedOn: on, trackingMailNumber: `XA${random.between(10_000_000, 99_999_999)}CN` } : {}),
    ...(plan.channel === 'ordinary_mail' ? { arrivedOn: on } : {}),
    assisted: plan.channel === 'in_person' && random.chance(0.3),
    applicant,
    requested: plan.topic,
    wish,
  })
  const version: unknown = typeof registered === 'object' && registered !== null && 'version' in registered ? registered.version : 0
  return takeUp(world, textOf(registered, 'requestId') as RequestId, typeof version === 'number' ? version : 0)
}

/** The receipt as the applicant sees it: number and query code. */
const remember = async (world: World, story: string, draft: string): Promise<void> => {
  const seen = await look(world.app, { kind: 'visitor' }, receipt, { draft })
  if (!seen.ok) throw new Error(seen.error.message)
  world.remembered.set(story, { trackingNumber: seen.value.trackingNumber, code: seen.value.queryCode })
}
