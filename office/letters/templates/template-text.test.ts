/** The language of templates: what is read, what is refused and on which line, and that a value is never read as a template. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTemplate } from './check-template.ts'
import type { Placeholders, TemplateKind, Values } from './contract.ts'
import { fillTemplate } from './fill-template.ts'
import { readTemplate } from './template-text.ts'

const declared = {
  申请人: { type: 'text', explains: '申请人' },
  理由: { type: 'sentence', explains: '理由' },
  期限: { type: 'phrase', explains: '期限' },
  事项: { type: 'list', explains: '事项' },
  救济渠道: { type: 'blocks', explains: '救济' },
  是单位: { type: 'yesNo', explains: '是单位' },
} as const satisfies Placeholders

const kind = (more: Partial<TemplateKind> = {}): TemplateKind => ({
  id: 'test',
  name: '试',
  group: '程序文书',
  kind: 'decision',
  placeholders: declared,
  mustSay: [],
  mustNotSay: [],
  mustHaveSection: [],
  ...more,
})

const values = (more: Values = {}): Values => ({
  申请人: '刘某',
  理由: '材料较多',
  期限: '十个工作日。',
  事项: ['一件', '两件'],
  救济渠道: [{ kind: 'remedy', paragraphs: ['可以申请复议。'] }],
  是单位: false,
  ...more,
})

const filled = (text: string, more: Values = {}) => {
  const { template, problems } = readTemplate(`标题：告知书\n${text}`, declared)
  expect(problems).toEqual([])
  return fillTemplate(template, declared, values(more)).blocks
}

describe('what is read', () => {
  test('every form of line', () => {
    expect(
      filled(
        '# 甲\n{{申请人}}：因{{理由}}\n> {{申请人}}\n- {{事项}}\n- 三件\n| 期限 | 共{{期限}}内 |\n| 签名 | {{空2行}} |\n# 乙\n{{救济渠道}}',
      ),
    ).toEqual([
      { kind: 'heading', text: '一、甲' },
      { kind: 'paragraph', text: '刘某：因材料较多。' },
      { kind: 'quote', text: '刘某' },
      { kind: 'list', items: ['一件', '两件', '三件'] },
      {
        kind: 'table',
        columns: ['', ''],
        widths: [1, 3.4],
        rows: [
          ['期限', '共十个工作日内'],
          ['签名', '\n\n'],
        ],
      },
      { kind: 'heading', text: '二、乙' },
      { kind: 'remedy', paragraphs: ['可以申请复议。'] },
    ])
  })

  test('conditions in a line and over lines; empty paragraphs and headings over nothing are left out, the numbers close up', () => {
    const text =
      '# 空的\n{{如果 救济渠道}}\n{{救济渠道}}\n{{完}}\n# 有的\n{{如果 是单位}}贵单位{{否则}}您{{如果 没有 理由}}（没有理由）{{完}}{{完}}好\n{{申请人}}'
    expect(filled(text, { 救济渠道: [], 理由: '', 申请人: '' })).toEqual([
      { kind: 'heading', text: '一、有的' },
      { kind: 'paragraph', text: '您（没有理由）好' },
    ])
    expect(filled(text, { 是单位: true })[0]).toEqual({ kind: 'heading', text: '一、空的' })
  })
})

describe('what is refused, with its line', () => {
  test.each([
    ['{{申请仁}}', 2, '是不是“申请人”'],
    ['{{不相干}}', 2, '没有“不相干”这个占位符'],
    ['好\n{{如果 是单位}}\n好', 3, '没有写“完”'],
    ['好{{完}}', 2, '多了一个“完”'],
    ['{{完}}', 2, '多了一个“完”'],
    ['{{否则}}', 2, '前面没有“如果”'],
    ['{{如果 是单位}}您', 2, '同一行'],
    ['{{如果 是单位}}\n甲\n{{否则}}\n乙\n{{否则}}\n{{完}}', 6, '只能有一个“否则”'],
    ['{{申请人', 2, '没有用“}}”合上'],
    ['申请人}}', 2, '多了“}}”'],
    ['｛｛申请人｝｝', 2, '英文的花括号'],
    ['好{{救济渠道}}', 2, '单独占一行'],
    ['{{是单位}}', 2, '只能用在“如果”后面'],
    ['事项：{{事项}}', 2, '单独写一行'],
    ['| 只有一格 |', 2, '正好两格'],
    [`${'{{如果 是单位}}\n'.repeat(6)}好\n${'{{完}}\n'.repeat(6)}`, 7, '最多套 5 层'],
  ])('%j', (text, line, words) => {
    const { problems } = readTemplate(`标题：告知书\n${text}`, declared)
    const found = problems.find((problem) => problem.message.includes(words))
    expect(found?.line).toBe(line)
    expect(found?.message).toContain(`第 ${line} 行`)
  })

  test('no title, two titles, too long', () => {
    expect(readTemplate('好', declared).problems[0]?.message).toContain('缺少标题')
    expect(readTemplate('标题：一\n标题：二', declared).problems[0]?.line).toBe(2)
    expect(readTemplate('字'.repeat(20_001), declared).problems[0]?.message).toContain('太长')
  })
})

describe('what the law demands', () => {
  const required: Placeholders = {
    ...declared,
    理由: { ...declared.理由, required: '要说明理由' },
    救济渠道: { ...declared.救济渠道, required: '要告知' },
  }
  const lacking = (text: string) =>
    checkTemplate(`标题：告知书\n${text}`, kind({ placeholders: required })).problems.map(({ message }) => message)

  test('a required placeholder may not be left out or hidden under another condition', () => {
    expect(lacking('{{理由}}\n{{救济渠道}}')).toEqual([])
    expect(lacking('{{理由}}')[0]).toContain('{{救济渠道}}')
    expect(lacking('{{如果 是单位}}\n{{理由}}\n{{完}}\n{{救济渠道}}')[0]).toContain('{{理由}}')
    expect(lacking('{{如果 是单位}}\n{{理由}}\n{{否则}}\n因{{理由}}\n{{完}}\n{{救济渠道}}')).toEqual([])
    expect(lacking('{{如果 理由}}因{{理由}}{{完}}\n{{如果 救济渠道}}\n{{救济渠道}}\n{{完}}')).toEqual([])
    expect(lacking('{{如果 理由}}\n{{理由}}\n{{救济渠道}}\n{{完}}')[0]).toContain('{{救济渠道}}')
    expect(lacking('{{如果 没有 理由}}{{理由}}{{完}}\n{{救济渠道}}')[0]).toContain('{{理由}}')
  })

  test('words that must stand, words that may not, a section that must have something in it', () => {
    const rule = kind({
      mustSay: [{ words: '视为放弃申请', why: '后果' }],
      mustNotSay: [{ words: '不予公开', why: '是告知' }],
      mustHaveSection: [{ words: '还可以', why: '解疑释惑' }],
    })
    const problems = (text: string) => checkTemplate(`标题：告知书\n${text}`, rule).problems.map(({ message }) => message)
    expect(problems('逾期视为放 弃申请。\n# 您还可以这样做\n再申请。')).toEqual([])
    expect(problems('{{如果 是单位}}视为放弃申请{{完}}\n# 您还可以这样做\n再申请。')[0]).toContain('视为放弃申请')
    expect(problems('视为放弃申请。{{如果 是单位}}不予{{否则}}不予公开{{完}}\n# 您还可以这样做\n# 乙\n好')).toHaveLength(2)
  })
})

describe('values are text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          '{{申请人}}',
          '{{如果 是单位}}',
          '{{完}}',
          '{{',
          '}}',
          '\n',
          '# ',
          '> ',
          '- ',
          '| a | b |',
          '标题：',
          '#panic("x")',
          '$x$',
          '<b>',
          '\\',
          '救济渠道',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  )

  test('whatever a value holds, it stands in its place as it was typed and changes no structure', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, item) => {
        const blocks = filled('# 甲\n前{{申请人}}后\n> 照录{{申请人}}\n- {{事项}}\n| 名 | 值{{申请人}} |\n{{救济渠道}}', {
          申请人: name,
          事项: [`·${item}`],
        })
        expect(blocks).toEqual([
          { kind: 'heading', text: '一、甲' },
          { kind: 'paragraph', text: `前${name}后` },
          { kind: 'quote', text: `照录${name}` },
          { kind: 'list', items: [`·${item}`] },
          { kind: 'table', columns: ['', ''], widths: [1, 3.4], rows: [['名', `值${name}`]] },
          { kind: 'remedy', paragraphs: ['可以申请复议。'] },
        ])
      }),
      { numRuns: 500 },
    )
  })

  test('any text at all is read to an end, with problems or without', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { template, problems } = readTemplate(text, declared)
        if (problems.length === 0) fillTemplate(template, declared, values())
        for (const { line, message } of problems) {
          expect(message).not.toBe('')
          if (line !== null) expect(line).toBeGreaterThan(0)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('the worst twenty thousand characters are read once through: {{ without end, tags without end', () => {
    for (const text of [
      '{{'.repeat(10_000),
      '{{如果 是单位}}'.repeat(1_900),
      '}}'.repeat(10_000),
      '{{完}}\n'.repeat(3_000),
      '|'.repeat(20_000),
    ])
      expect(readTemplate(text.slice(0, 20_000), declared).problems.length).toBeGreaterThan(0)
  })
})
