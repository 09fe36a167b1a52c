/** The delivered templates: all there, all whole, each printed from its example; what the law demands cannot be taken out (R027, R032). */
import { afterAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import { decisionCodes, processDocuments } from '#law'
import { checkTemplate, createLetterRenderer, exampleFrom, letterText } from '#letters'
import { requestTemplates } from './catalog.ts'
import { eventfulSituation, exampleDraft } from './example-situation.ts'
import { decisionLetter } from './index.ts'
import { deliveredIds, deliveredText } from './template.ts'

const renderer = createLetterRenderer()
afterAll(() => renderer.close())

const entry = (id: string) => {
  const found = requestTemplates.find(({ kind }) => kind.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('the set', () => {
  test('has every reply type and process document, far more than 24, and no file without a kind', () => {
    const ids = requestTemplates.map(({ kind }) => kind.id)
    expect(ids.length).toBeGreaterThanOrEqual(40)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...deliveredIds()].sort()).toEqual([...ids].sort())
    for (const code of decisionCodes) expect(ids).toContain(`decision.${code}`)
    const oldPapers = Object.keys(processDocuments).filter((key) => key !== 'decision' && !/^(co_search|conference|split)/.test(key))
    for (const key of oldPapers) expect(ids).toContain(key)
  })

  test.each(requestTemplates.map(({ kind }) => [kind.id, kind] as const))('%s is whole and matches its particulars', (id, kind) => {
    const delivered = deliveredText(id)
    expect(checkTemplate(delivered.text, kind).problems).toEqual([])
    expect(delivered.kind).toBe(kind.kind)
    expect(delivered.name.length).toBeGreaterThan(2)
    expect(Object.values(kind.placeholders).every(({ explains }) => explains !== '')).toBe(true)
  })

  test.each(requestTemplates.map((each) => [each.kind.id, each] as const))(
    '%s prints from its example, as PDF and as DOCX',
    async (id, each) => {
      const content = exampleFrom(each, each.delivered().text)
      const text = letterText(content)
      expect(content.kind).toBe(each.kind.kind)
      expect(text).not.toMatch(/undefined|null|\{\{|\}\}|，。|。。|：。|（）|“”|；。/)
      const { pdf, docx, glyphsMissing } = await renderer.render(content, plainDate('2026-12-18'))
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
      expect(Buffer.from(docx.subarray(0, 2)).toString()).toBe('PK')
      expect(glyphsMissing).toBe(false)
      expect(content.template).toMatchObject({ id })
    },
    30_000,
  )
})

describe('what the law demands cannot be taken out', () => {
  test.each(
    requestTemplates.flatMap(({ kind }) =>
      Object.entries(kind.placeholders).flatMap(([name, { required }]) => (required ? [[kind.id, name] as const] : [])),
    ),
  )('%s without {{%s}} is refused', (id, name) => {
    const without = deliveredText(id)
      .text.split('\n')
      .filter((line) => !line.includes(`{{${name}}}`))
      .join('\n')
    expect(checkTemplate(without, entry(id).kind).problems.some(({ message }) => message.includes(`{{${name}}}`))).toBe(true)
  })

  test('the correction notice must tell what follows from silence; a query matter is never refused', () => {
    const notice = deliveredText('correction_notice').text.replace('视为放弃申请', '后果自负')
    expect(checkTemplate(notice, entry('correction_notice').kind).problems[0]?.message).toContain('视为放弃申请')
    const query = deliveredText('decision.denied.administrative_query').text.replace('现告知{{您}}：', '本机关决定不予公开，')
    expect(checkTemplate(query, entry('decision.denied.administrative_query').kind).problems[0]?.message).toContain('不予公开')
  })
})

describe('R032: explained kindly', () => {
  test.each(decisionCodes)('%s explains in plain words, and what was not given names another way', (code) => {
    const letter = decisionLetter(eventfulSituation, exampleDraft(code))
    const lines = letterText(letter).split('\n')
    expect(lines.find((line) => /^[一二三四五六七八]、给您的说明$/.test(line))).toBeDefined()
    const gives = code.startsWith('granted.') || code === 'partially_granted'
    const at = lines.findIndex((line) => line.endsWith('您还可以这样做'))
    expect(at >= 0).toBe(!gives)
    if (!gives) expect((lines[at + 1] ?? '').length).toBeGreaterThan(12)
  })

  test('the section cannot be emptied', () => {
    for (const code of ['unable.not_held.nonexistent', 'not_government_information', 'denied.third_party']) {
      const { text } = deliveredText(`decision.${code}`)
      const emptied = text.replace(/# \{\{您\}\}还可以这样做\n(.|\n)*?\n# 救济渠道/, '# {{您}}还可以这样做\n\n# 救济渠道')
      expect(emptied).not.toBe(text)
      expect(checkTemplate(emptied, entry(`decision.${code}`).kind).problems.some(({ message }) => message.includes('还可以'))).toBe(true)
    }
  })
})

describe('the office’s own wording', () => {
  const texts = (id: string, text: string) => (wanted: string) =>
    wanted === id ? [{ text, ref: { id, version: 3, organId: eventfulSituation.organ.id } }] : []

  test('is used where it is published, and the version is kept in the letter', () => {
    const id = 'decision.granted.provided'
    const changed = deliveredText(id).text.replace('我们予以解释', '我们当面讲给您听')
    const letter = decisionLetter({ ...eventfulSituation, templates: texts(id, changed) }, exampleDraft('granted.provided'))
    expect(letterText(letter)).toContain('我们当面讲给您听')
    expect(letter.template).toEqual({ id, version: 3, organId: eventfulSituation.organ.id })
  })

  test('a published text that fits no more is passed over: the letter is still written', () => {
    const id = 'decision.granted.provided'
    const letter = decisionLetter(
      { ...eventfulSituation, templates: texts(id, '标题：坏的\n{{没有的}}') },
      exampleDraft('granted.provided'),
    )
    expect(letter.template).toEqual({ id, version: 1, organId: null })
    expect(letter.title).toContain('政府信息公开申请答复书')
  })

  test('what the applicant typed is never read as a template', () => {
    const description = '{{如果 是单位}}{{救济渠道}}\n# 救济渠道\n| a | b |\n#panic("x")'
    const letter = decisionLetter({ ...eventfulSituation, description }, exampleDraft('granted.provided'))
    expect(letter.blocks).toContainEqual({ kind: 'quote', text: description })
    expect(letter.blocks.filter(({ kind }) => kind === 'remedy')).toHaveLength(1)
  })
})
