/** The public picture: right words in every stage, and never a word of what is internal. */
import { describe, expect, test } from 'vitest'
import type { Fact } from '#law'
import { defaultSettings, nationalCalendar } from '#law'
import type { Organ } from '#organs/contract'
import { fromOffice } from '../../../exchange/messages.ts'
import { contact, dayOne, docketByStage, handling, review, search, stateOf, workday } from '../../../testing/dockets.ts'
import { type Stage, stages } from '../inputs.contract.ts'
import { type ProgressPicture, progressOf } from './progress.ts'

const organ: Organ = {
  id: '6f9619ff-8b86-4011-b42d-00c04fc964ff' as Organ['id'],
  name: '明川县自然资源局',
  shortName: '自然资源局',
  kind: 'department',
  level: 'county',
  parentId: null,
  governmentId: null,
  code: '明自资',
  receivesRequests: true,
  guide: {
    foiOffice: '政务公开股',
    address: '国土路3号',
    postcode: '',
    hours: '',
    phone: '0731-88000001',
    fax: '',
    email: '',
    website: '',
    scope: '',
    howToObtain: '',
    announcedChannels: [],
    updatedOn: null,
    version: 1,
  },
  autoConfirm: true,
  emailReceipt: 'confirmed',
  reconsiderationOrganId: null,
  reconsideration: { organ: '明川县人民政府', address: '人民路1号', url: null },
  court: { name: '明川县人民法院', address: '法院路2号' },
  validFrom: null,
  validTo: null,
}

const pictureOf = (
  facts: readonly Fact[],
  today = dayOne,
  more: { readonly issuing?: Organ; readonly letters?: readonly string[] } = {},
): ProgressPicture =>
  progressOf({
    state: stateOf(facts, today),
    organ,
    issuing: more.issuing ?? organ,
    authority: { name: '明川县人民政府', address: '人民路1号', phone: '0731-88000009' },
    trackingNumber: '20261125-10001-7',
    codeDigest: 'c',
    subject: '补偿方案',
    handler: { name: '陈某' },
    today,
    calendar: nationalCalendar,
    settings: defaultSettings,
    openLetters: new Set(more.letters ?? []),
  })

const expected: Readonly<Record<Stage, readonly [state: ProgressPicture['state'], headline: string]>> = {
  submitted: ['received', '自然资源局收到了您的申请，正在与您确认'],
  received: ['received', '自然资源局已经收到您的申请，正在安排人办'],
  handling: ['in_progress', '自然资源局正在查找'],
  awaiting_correction: ['awaiting_correction', '自然资源局需要您补充说明，才能接着办'],
  consulting: ['suspended', '自然资源局正在问有关方面的意见，这些天不算在期限里'],
  awaiting_payment: ['awaiting_payment', '自然资源局在等您缴信息处理费'],
  reviewing: ['in_progress', '自然资源局写好了答复，正在审核'],
  signing: ['in_progress', '自然资源局写好了答复，等负责人签发'],
  decided: ['in_progress', '自然资源局已经签发答复，马上发给您'],
  dispatched: ['replied', '自然资源局已经答复您，答复正在路上'],
  delivered: ['replied', '自然资源局已经答复您'],
  closed: ['withdrawn', '您已经撤回这件申请，不再办理'],
  archived: ['closed', '这件申请已经办结归档'],
  voided: ['closed', '这件登记已经作废'],
}

describe('progress', () => {
  test.each(stages)('%s has its state and its sentence, and travels by the schema', (stage) => {
    const picture = pictureOf(docketByStage[stage])
    expect([picture.state, picture.headline]).toEqual(expected[stage])
    expect(fromOffice['request.progressed'].safeParse(picture)).toMatchObject({ success: true })
  })

  test('contacts, drafts, reviews, search results, attachments and returns stay inside', () => {
    const secret = '内部秘密'
    const facts: readonly Fact[] = docketByStage.delivered.flatMap((fact): readonly Fact[] => {
      if (fact.type === 'decisionReviewed') return [{ ...review(fact.kind), opinion: secret } as Fact]
      if (fact.type !== 'decisionDrafted') return [fact]
      return [
        { ...contact('explanation'), summary: secret } as Fact,
        { ...search(true), result: secret, places: [secret], keywords: [secret] } as Fact,
        { type: 'attached', on: dayOne, file: 'f', name: secret, role: 'evidence' },
        { type: 'thirdPartyLetterSent', on: dayOne, party: 'A', letter: 'letter-A', deliveredOn: dayOne },
        { type: 'thirdPartyOpinionReceived', on: dayOne, party: 'A', opinion: 'object', reasons: secret },
        { type: 'thirdPartyNotified', on: dayOne, party: 'A', letter: 'told-A' },
        { type: 'letterReturned', on: dayOne, letter: 'told-A', reason: secret },
        { type: 'reasonsRequested', on: dayOne, letter: 'r', counted: '三十件', dueOn: dayOne },
        { type: 'reasonsReceived', on: dayOne, reasonable: false, text: secret },
        fact,
      ]
    })
    const picture = pictureOf(facts)
    expect(picture.steps.length).toBeGreaterThan(8)
    expect(JSON.stringify(picture)).not.toContain(secret)
    expect(JSON.stringify(picture.steps)).not.toMatch(/法制审核|审查|handler|chief|第 1 稿/)
  })

  test('a step offers only letters that can be opened', () => {
    const facts = docketByStage.awaiting_correction
    expect(pictureOf(facts).steps.some(({ letterId }) => letterId)).toBe(false)
    expect(pictureOf(facts, dayOne, { letters: ['notice'] }).steps.find(({ letterId }) => letterId)).toMatchObject({
      title: '还差一点信息',
      letterId: 'notice',
    })
  })

  test('overdue: said so, with the remedies against silence', () => {
    const picture = pictureOf(handling, workday(21))
    expect(picture.state).toBe('overdue')
    expect(picture.may.complain).toBe(true)
    expect(picture.remedies.map(({ how }) => how)).toContain('申请行政复议')
  })

  test('a last day in a year without a holiday notice may still move, and is said to', () => {
    const dated = pictureOf(docketByStage.delivered).remedies.filter(({ lastDay }) => lastDay)
    expect(dated.map(({ lastDay, provisional }) => [lastDay?.slice(0, 4), provisional])).toEqual(dated.map(() => ['2027', true]))
  })

  test('remedies are those of the organ in whose name was decided', () => {
    const government: Organ = { ...organ, reconsideration: { organ: '河州市人民政府', address: '市府路1号', url: null } }
    const organs = pictureOf(docketByStage.delivered, dayOne, { issuing: government }).remedies.map((remedy) => remedy.organ)
    expect(organs).toContain('河州市人民政府')
  })

  test('on paper the page says that paper is on its way; online it says where to open it', () => {
    const byPost = docketByStage.dispatched.map((fact): Fact => (fact.type === 'replyDispatched' ? { ...fact, method: 'post' } : fact))
    const online = docketByStage.dispatched.map(
      (fact): Fact => (fact.type === 'replyDispatched' ? { ...fact, method: 'electronic' } : fact),
    )
    expect(pictureOf(byPost).steps.at(-1)?.text).toContain('纸质')
    expect(pictureOf(online).headline).toBe('自然资源局已经答复您，可以在下面打开')
  })
})
