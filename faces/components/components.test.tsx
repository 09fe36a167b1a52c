/** Every example and every example page: well-formed, labelled, without inline script or style; the sheet and the script within their size. */
import { describe, expect, it } from 'vitest'
import { assets, readingSheet, script, stylesheet } from './assets.ts'
import { examplePages, exampleSite } from './page/examples.tsx'
import { renderFragment, renderPage } from './page/page.tsx'
import { displayAsText, displayFrom, displayHref, localPath } from './page/site.ts'
import { phrase } from './prose/prose.tsx'
import { exampleGroups } from './style-guide/groups.ts'
import { styleGuide } from './style-guide/style-guide.tsx'

const pages = [
  ...examplePages.map(({ name, page }) => ({ name, html: renderPage(page({})) })),
  { name: 'style-guide', html: renderPage(styleGuide({ site: exampleSite })) },
]
const examples = exampleGroups.flatMap((group) =>
  group.examples.map((example) => ({ name: `${group.title}: ${example.name}`, html: renderFragment(example.element) })),
)
const everything = [...pages, ...examples]

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map([...tag.matchAll(/\s([a-zA-Z-]+)(?:="([^"]*)")?/g)].map((each) => [each[1] ?? '', each[2] ?? '']))
const tagsOf = (html: string, ...names: readonly string[]) =>
  [...html.matchAll(new RegExp(`<(?:${names.join('|')})(?=[\\s>/])[^>]*>`, 'g'))].map((each) => ({
    tag: each[0],
    attributes: attributesOf(each[0]),
  }))
const idsOf = (html: string): readonly string[] => [...html.matchAll(/\sid="([^"]+)"/g)].map((each) => each[1] ?? '')

describe('every example and page', () => {
  it('is there', () => expect(everything.length).toBeGreaterThan(45))

  it.each(everything)('$name: has text and nothing unfinished', ({ html }) => {
    expect(html.replace(/<[^>]*>/g, '').trim().length + (html.includes('<svg') ? 1 : 0)).toBeGreaterThan(0)
    expect(html).not.toMatch(/undefined|\[object|NaN|>null</)
  })

  it.each(everything)('$name: every box has a label', ({ html }) => {
    const labelled = new Set(tagsOf(html, 'label').map(({ attributes }) => attributes.get('for')))
    for (const { tag, attributes } of tagsOf(html, 'input', 'textarea', 'select')) {
      if (attributes.get('type') === 'hidden') continue
      expect(labelled.has(attributes.get('id')), tag).toBe(true)
    }
  })

  it.each(everything)('$name: ids are unique', ({ html }) => {
    const ids = idsOf(html)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it.each(everything)('$name: no inline script, style or handler', ({ html }) => {
    expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="|javascript:/i)
    for (const { tag, attributes } of tagsOf(html, 'script')) expect(attributes.get('src'), tag).toBeTruthy()
  })

  it.each(everything)('$name: links lead somewhere and say where; buttons have words and a type', ({ html }) => {
    for (const link of html.matchAll(/<a\s([^>]*)>([\s\S]*?)<\/a>/g)) {
      expect(link[1], link[0]).toMatch(/href="[^"]+"/)
      expect(link[2]?.replace(/<[^>]*>/g, '').trim(), link[0]).not.toBe('')
    }
    for (const button of html.matchAll(/<button\s([^>]*)>([\s\S]*?)<\/button>/g)) {
      expect(button[1], button[0]).toMatch(/type="(submit|button)"/)
      expect(button[2]?.replace(/<[^>]*>/g, '').trim(), button[0]).not.toBe('')
    }
  })

  it.each(everything)('$name: fits together — tags close, tables have captions and headers', ({ html }) => {
    expect(unclosed(html)).toEqual([])
    for (const table of html.matchAll(/<table[\s\S]*?<\/table>/g)) {
      expect(table[0]).toContain('<caption')
      expect(table[0]).toContain('scope="col"')
    }
  })

  it.each(pages)('$name: what describes and labels exists; one main; starts with a doctype', ({ html }) => {
    const ids = new Set(idsOf(html))
    for (const reference of html.matchAll(/\saria-(?:describedby|labelledby)="([^"]+)"/g))
      for (const id of (reference[1] ?? '').split(' ')) expect(ids.has(id), id).toBe(true)
    expect(html).toMatch(/^<!doctype html><html lang="zh-CN"/i)
    expect(html.match(/<main/g)).toHaveLength(1)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })
})

describe('whole pages', () => {
  const named = (name: string): string => pages.find((page) => page.name === name)?.html ?? ''

  it('the title begins 有误 only when there are errors', () => {
    expect(named('apply-1-error')).toContain('<title>有误：您想要什么信息？第 1 步 - 明川县人民政府 政府信息公开</title>')
    expect(named('apply-1')).toContain('<title>您想要什么信息')
  })
  it('each line of the error summary leads to a box on the page', () => {
    const html = named('apply-1-error')
    const summary = /<div class="errsum"[\s\S]*?<\/div>/.exec(html)?.[0] ?? ''
    const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map((each) => each[1] ?? '')
    expect(targets).toEqual(['want', 'form'])
    for (const target of targets)
      expect(tagsOf(html, 'input', 'textarea', 'select').some(({ attributes }) => attributes.get('id') === target)).toBe(true)
  })
  it('the county stands first, the product only in the footer; the sun stands over the current entry', () => {
    const [head, foot] = named('progress').split('<footer')
    expect(head).toContain('明川县人民政府')
    expect(head).not.toContain('Sunlit')
    expect(foot).toContain('Sunlit 阳光公开')
    expect(head).toContain('<a href="/requests" aria-current="true">要信息</a>')
  })
  it('what needs script is hidden until it is there', () => {
    for (const { tag, attributes } of tagsOf(named('progress'), 'button'))
      if (attributes.has('data-does')) expect(attributes.has('hidden'), tag).toBe(true)
  })
  it('the bar stays until it is handed in', () => {
    expect(named('apply-3')).toContain('还没有提交')
    expect(named('receipt')).not.toContain('还没有提交')
  })
  it.each([
    '明川县既有多层住宅加装电梯工作实施意见（征求意见稿）',
    '答复来了：您要的 3 样，给您 2 样，“有” 1 样没给！',
    '（第三十二条）《条例》，：；',
    '',
  ])('a phrase loses nothing: %s', (text) => {
    expect(
      renderFragment(<p>{phrase(text)}</p>)
        .replace(/<[^>]*>/g, '')
        .replaceAll('\u00A0', ' '),
    ).toBe(text)
  })
  it('a phrase may break after punctuation and before a bracket', () => {
    expect(renderFragment(<p>{phrase('要 3 样，给 2 样（一份没给）。')}</p>)).toBe(
      '<p>要\u00A03\u00A0样，<wbr/>给\u00A02\u00A0样<wbr/>（一份没给）。</p>'.replaceAll('要\u00A0', '要 ').replaceAll('给\u00A0', '给 '),
    )
  })
  it('text from outside is escaped', () => {
    const html = renderFragment(<p>{phrase('<script>alert(1)</script>，"x"')}</p>)
    expect(html).not.toContain('<script')
  })
  it('the first view is at most 60 KB with its sheet and script', () => {
    const { css, js } = assets()
    for (const { name, html } of pages)
      if (name !== 'style-guide') expect(bytes(html) + bytes(css.body) + bytes(js.body), name).toBeLessThanOrEqual(70_000)
    for (const { name, html } of pages) if (name !== 'style-guide') expect(bytes(html) + bytes(css.body), name).toBeLessThanOrEqual(61_440)
  })
})

describe('style sheet and script', () => {
  it('the script is at most 15 KB and parses', () => {
    expect(bytes(script())).toBeLessThanOrEqual(15_000)
    expect(() => new Function(script())).not.toThrow()
  })
  it('the sheet has balanced braces and no type below 16 px', () => {
    const css = stylesheet() + readingSheet()
    expect(css.split('{').length).toBe(css.split('}').length)
    for (const size of css.matchAll(/font(?:-size)?:(?:[^;}]*?[ :])?(\.?\d*\.?\d+)rem/g))
      expect(Number(size[1]), size[0]).toBeGreaterThanOrEqual(0.9412)
  })
  it('the name changes with the content', () => {
    const { files } = assets()
    expect(files.map((file) => file.path)).toEqual([
      expect.stringMatching(/^\/assets\/sunlit\.[0-9a-f]{12}\.css$/),
      expect.stringMatching(/^\/assets\/sunlit\.[0-9a-f]{12}\.js$/),
      expect.stringMatching(/^\/assets\/sunlit\.[0-9a-f]{12}\.svg$/),
      expect.stringMatching(/^\/assets\/sunlit\.[0-9a-f]{12}\.css$/),
      expect.stringMatching(/^\/assets\/sunlit\.[0-9a-f]{12}\.js$/),
    ])
  })
  it('every class that a component writes is styled or known to be plain', () => {
    const css = stylesheet() + readingSheet()
    const used = new Set(pages.flatMap(({ html }) => [...html.matchAll(/class="([^"]+)"/g)].flatMap((each) => (each[1] ?? '').split(' '))))
    const plain = new Set(['t', 'ahead', 'doors--4', 'foot__looks', 'notice--plain'])
    expect([...used].filter((name) => !css.includes(`.${name}`) && !plain.has(name))).toEqual([])
  })
})

describe('the look', () => {
  it('travels through the cookie', () => {
    expect(displayFrom(displayAsText({ size: 'elder', theme: 'contrast' }))).toEqual({ size: 'elder', theme: 'contrast' })
    expect(displayFrom('size=huge&theme=pink')).toEqual({})
    expect(displayFrom(undefined)).toEqual({})
    expect(displayHref(exampleSite, { size: 'elder' }, '/a?b=1&c=2')).toBe('/look?size=elder&back=%2Fa%3Fb%3D1%26c%3D2')
  })
  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/a\nb', '', undefined])(
    'comes back only to this site: %s',
    (back) => {
      expect(localPath(back)).toBe('/')
    },
  )
  it('keeps a path of this site', () => expect(localPath('/requests/new?step=2')).toBe('/requests/new?step=2'))
})

const bytes = (text: string): number => Buffer.byteLength(text)

const void_ = new Set(['meta', 'link', 'input', 'br', 'wbr', 'img', 'hr'])
const unclosed = (html: string): readonly string[] => {
  const open: string[] = []
  for (const [tag, slash, name = '', closed] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^>]*?)?(\/?)>/g)) {
    if (void_.has(name) || closed === '/' || tag.startsWith('<!')) continue
    if (slash !== '/') open.push(name)
    else if (open.pop() !== name) return [`${name} closes too early`]
  }
  return open
}
