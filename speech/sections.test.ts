/** Sections of a letter: short, whole, the remedy reachable by itself (R029, R036). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Readable, sectionsOf } from './index.ts'
import { longestSentence, sentencesOf } from './sections.ts'

const letter: Readable = {
  title: '明川县自然资源局政府信息部分公开决定书',
  documentNumber: '明自资公开〔2026〕12号',
  organ: '明川县自然资源局',
  day: '2026年12月18日',
  parts: [
    { kind: 'paragraph', text: '本机关于2026年11月25日收到您的申请。经依法办理，现答复如下。' },
    { kind: 'heading', text: '一、申请内容' },
    { kind: 'quote', text: '长兴村5组2024年征地补偿登记表' },
    { kind: 'list', items: ['征地批复', '补偿登记表'] },
    { kind: 'heading', text: '二、答复内容' },
    {
      kind: 'table',
      columns: ['部分', '依据'],
      rows: [
        ['他人的身份证号', '第十五条'],
        ['第3页', ''],
      ],
    },
    {
      kind: 'table',
      columns: ['', ''],
      rows: [
        ['提交渠道', '网上'],
        ['备注', ''],
      ],
    },
    { kind: 'heading', text: '三、救济渠道' },
    { kind: 'remedy', paragraphs: ['不服本决定的，可以自收到之日起60日内申请行政复议；也可以在6个月内提起行政诉讼。'] },
  ],
  attachments: ['登记表'],
  contact: '（联系人：办公室；联系电话：0831-8521234；地址：文昌路1号）',
}

describe('sections', () => {
  const sections = sectionsOf(letter)
  test('head, body by its headings, remedy by itself, end', () => {
    expect(sections.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'head 这是什么文书',
      'body 正文',
      'body 申请内容',
      'body 答复内容',
      'remedy 不服这个结果，怎么办',
      'end 附件和联系方式',
    ])
  })
  test('tables are read in words, empty cells said to be empty', () => {
    expect(sections[3]?.sentences).toEqual([
      '部分：他人的身份证号；',
      '依据：第十五条。',
      '部分：第3页。',
      '提交渠道：网上。',
      '备注：没有填。',
    ])
  })
  test('a long section goes on in the next one and says so', () => {
    const long = sectionsOf({ ...letter, parts: [{ kind: 'paragraph', text: '这一句大约二十个字，说一件小事情。'.repeat(12) }] })
    expect(long.filter(({ kind }) => kind === 'body').map(({ title }) => title)).toEqual(['正文', '正文（接着念）', '正文（接着念）'])
  })
})

describe('sentences', () => {
  test.each<[string, readonly string[]]>([
    ['您好。请看；再看！', ['您好。', '请看；', '再看！']],
    ['他说：“可以。不行。”然后走了。', ['他说：“可以。不行。”然后走了。']],
    ['（以下简称本机关。）收到', ['（以下简称本机关。）收到']],
    ['第一行\n\n　\n第二行', ['第一行', '第二行']],
    ['——', []],
  ])('%s', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences))

  test('nothing is lost, and nothing is longer than sixty where there is a comma to cut at', () => {
    const clause = fc.string({ unit: fc.constantFrom(...'土地征收补偿安置方案'), minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(fc.array(fc.tuple(clause, fc.constantFrom('，', '。', '；')), { minLength: 1, maxLength: 20 }), (clauses) => {
        const text = clauses.flat().join('')
        const sentences = sentencesOf(text)
        expect(sentences.join('')).toBe(text)
        for (const sentence of sentences) expect(sentence.length).toBeLessThanOrEqual(longestSentence)
      }),
    )
  })
})
