/** The reply: each decision code's elements, words and remedy; what is missing is named. */
import { describe, expect, test } from 'vitest'
import { inChinese, plainDate } from '#kernel'
import { decisionCodes, decisions } from '#law'
import { letterText } from '#letters'
import type { LetterContent } from '#letters/contract'
import type { DecisionDraft } from '../contract.ts'
import { eventfulSituation, exampleDraft, exampleOrgan, exampleSituation } from './example-situation.ts'
import { decisionLetter, decisionWordings, missingElements, routeOf } from './index.ts'

const day = plainDate
const remedyIn = (content: LetterContent) => content.blocks.flatMap((block) => (block.kind === 'remedy' ? block.paragraphs : [])).join('\n')

describe('the reply', () => {
  test.each(decisionCodes)('%s has every element, and its own words', (code) => {
    const draft = exampleDraft(code)
    const content = decisionLetter(eventfulSituation, draft)
    expect(missingElements(eventfulSituation, draft, content)).toEqual([])
    const text = letterText(content)
    for (const words of [
      exampleOrgan.name,
      '刘晓燕',
      '2026年11月9日',
      '2026年11月20日',
      eventfulSituation.description,
      eventfulSituation.caseNumber,
      draft.facts,
      draft.reasons,
      draft.content,
      draft.plain,
      '2026年12月18日',
      '0000-8521234',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/undefined|null|，。|。。|：。|（）|“”/)
    expect(content.title).toBe(`${exampleOrgan.name}${decisions[code].document.title}`)
  })

  test('no two codes find or rule alike', () => {
    const told = decisionCodes.map((code) => {
      const blocks = decisionLetter(eventfulSituation, exampleDraft(code)).blocks.flatMap((block) => ('text' in block ? [block.text] : []))
      const findings = blocks.findIndex((text) => text.endsWith('查明的事实和理由'))
      return blocks[findings + 2]
    })
    expect(new Set(told).size).toBe(decisionCodes.length)
    expect(Object.keys(decisionWordings).sort()).toEqual([...decisionCodes].sort())
  })

  test.each(decisionCodes)('%s carries the remedy of its route', (code) => {
    const draft = exampleDraft(code)
    const route = routeOf(exampleSituation, draft)
    const remedy = remedyIn(decisionLetter(exampleSituation, draft))
    const expected =
      code === 'closed.other'
        ? 'none'
        : code === 'partially_granted'
          ? 'mixed'
          : code.startsWith('denied.') && code !== 'denied.administrative_query'
            ? 'reconsideration_first'
            : 'either'
    // 37 alone is no refusal ground: the parts held back under 15 make it mixed
    expect(route).toBe(expected)
    if (expected === 'none') return expect(remedy).toBe('')
    expect(remedy).toContain('明川县人民政府（地址：明川县行政复议接待室，城关镇政府路1号）')
    expect(remedy).toContain('60日')
    if (expected === 'reconsideration_first') {
      expect(remedy).toContain('应当')
      expect(remedy).not.toContain('明川县人民法院')
    } else {
      expect(remedy).toContain('6个月')
      expect(remedy).toContain('明川县人民法院')
    }
  })

  test('articles are printed with instrument, article and item, the item without brackets', () => {
    expect(letterText(decisionLetter(exampleSituation, exampleDraft('unable.not_held.nonexistent')))).toContain(
      '根据《中华人民共和国政府信息公开条例》第三十六条第四项的规定',
    )
  })

  test('a query matter is told, never refused', () => {
    expect(letterText(decisionLetter(exampleSituation, exampleDraft('denied.administrative_query')))).not.toContain('不予公开')
  })

  test('the risk note stays in the file', () => {
    const draft = exampleDraft('denied.three_safety_one_stability')
    const secret = { ...draft, fields: { ...draft.fields, riskNote: '研判：涉及某敏感点位' } }
    expect(letterText(decisionLetter(exampleSituation, secret))).not.toContain('敏感点位')
  })

  test('nonexistent tells where, when and with which words was searched', () => {
    const text = letterText(decisionLetter(eventfulSituation, exampleDraft('unable.not_held.nonexistent')))
    for (const words of ['2026年12月10日', '机关档案室、办公自动化系统', '“城东片区”、“评估报告”']) expect(text).toContain(words)
  })

  test('already public: the QR code opens the page itself', () => {
    const content = decisionLetter(exampleSituation, exampleDraft('granted.already_public'))
    expect(content.qr?.url).toBe('https://www.example.gov.cn/zwgk/2025/0312.html')
    expect(decisionLetter(exampleSituation, exampleDraft('granted.provided')).qr?.url).toBe(
      'https://www.example.gov.cn/progress?number=20261109-10001-7',
    )
  })

  test('served through the internet it names the online channel', () => {
    expect(remedyIn(decisionLetter(exampleSituation, exampleDraft('granted.provided', { service: 'electronic' })))).toContain(
      'https://fuyi.example.gov.cn',
    )
  })

  test('an organisation is addressed as 贵单位', () => {
    const text = letterText(
      decisionLetter(
        { ...exampleSituation, applicant: { kind: 'commercial_enterprise', name: '某某公司' } },
        exampleDraft('granted.provided', { plain: '材料随信寄上' }),
      ),
    )
    expect(text).toContain('贵单位')
    expect(text).not.toContain('您')
  })

  test.each(['not_government_information', 'inquiry', 'archives', 'successor', 'withdrawn'])(
    'sub-reason %s has words of its own',
    (subReason) => {
      const code = subReason === 'archives' || subReason === 'successor' ? 'unable.not_held.other_organ' : 'closed.other'
      const draft = exampleDraft(code, {
        subReason,
        articles: [subReason === 'inquiry' ? '38' : '2'],
        fields: {
          rightOrgan: '明川县档案馆',
          rightOrganContact: '0000-8520000',
          transferList: '2020年移交清单',
          answer: '请按下列程序办理',
          keeper: '明川县公安局',
        },
      })
      const text = letterText(decisionLetter(eventfulSituation, draft))
      expect(text).toContain(
        {
          not_government_information: '不属于政府信息',
          inquiry: '请按下列程序办理',
          archives: '明川县档案馆',
          successor: '职权已经划转',
          withdrawn: '撤回申请的书面表示',
        }[subReason],
      )
      expect(remedyIn(decisionLetter(eventfulSituation, draft)) === '').toBe(subReason === 'withdrawn')
    },
  )
})

describe('missing elements are named', () => {
  const lacking = (more: Partial<DecisionDraft>, situation = exampleSituation, code: DecisionDraft['code'] = 'granted.provided') => {
    const draft = exampleDraft(code, more)
    return missingElements(situation, draft, decisionLetter(situation, draft)).join('\n')
  }
  test.each([
    ['facts', { facts: ' ' }, '事实'],
    ['reasons', { reasons: '' }, '理由'],
    ['content', { content: '' }, '答复内容'],
    ['plain words', { plain: '' }, '白话说明'],
    ['an answer to the second item', { answers: [{ item: 1, answer: '见附件' }] }, '第2项'],
    ['articles', { articles: [] }, '法律依据'],
    ['a blank left open', { reasons: '依据×××号文件' }, '没填好'],
  ])('%s', (_, more, words) => expect(lacking(more)).toContain(words))

  test('receipt, remedy data, signature, supplied copies, contact, number', () => {
    expect(lacking({}, { ...exampleSituation, receivedOn: null })).toContain('收到申请的日期')
    expect(
      lacking({}, { ...exampleSituation, organ: { ...exampleOrgan, reconsideration: { organ: '', address: '', url: null } } }),
    ).toContain('复议机关')
    expect(lacking({ supplied: [], fields: {} })).toContain('附件')
    expect(
      lacking({}, { ...exampleSituation, organ: { ...exampleOrgan, guide: { ...exampleOrgan.guide, phone: '', address: '' } } }),
    ).toContain('联系人')
    const draft = exampleDraft('granted.provided')
    const content = decisionLetter(exampleSituation, draft)
    expect(missingElements(exampleSituation, draft, content, { issued: true }).join()).toContain('文号')
    expect(missingElements(exampleSituation, draft, { ...content, signature: null }).join()).toContain('落款')
  })

  test('a remedy edited away or softened is found', () => {
    const draft = exampleDraft('denied.state_secret')
    const content = decisionLetter(exampleSituation, draft)
    const without = { ...content, blocks: content.blocks.filter((block) => block.kind !== 'remedy') }
    const softened = {
      ...content,
      blocks: content.blocks.map((block) => (block.kind === 'remedy' ? { ...block, paragraphs: ['可以直接起诉。'] } : block)),
    }
    for (const changed of [without, softened]) expect(missingElements(exampleSituation, draft, changed).join()).toContain('救济渠道')
  })

  test('an altered request is found', () => {
    const draft = exampleDraft('granted.provided')
    const content = decisionLetter({ ...exampleSituation, description: '另一段话' }, draft)
    expect(missingElements(exampleSituation, draft, content).join()).toContain('照录')
  })
})

describe('procedure', () => {
  test('procedure is told in the order of its days', () => {
    const list = decisionLetter(eventfulSituation, exampleDraft('granted.provided'))
      .blocks.filter((block) => block.kind === 'list')
      .at(-1)
    const days = list?.kind === 'list' ? list.items.map((item) => /^(\d+)年(\d+)月(\d+)日/.exec(item)?.slice(1).map(Number)) : []
    const numbers = days.flatMap((parts) => (parts ? [(parts[0] ?? 0) * 10000 + (parts[1] ?? 0) * 100 + (parts[2] ?? 0)] : []))
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(numbers.length).toBe(12)
    expect(inChinese(day('2026-12-02'))).toBe('2026年12月2日')
  })
})
