/** 存着，以后再写: where a draft is found again, kept while somebody types, and thrown away. */
import { Button, Buttons, DayText, Form, LinkButton, Page, Panel } from '#components'
import { type DraftView, draft, draftDays, itemsOf } from '#intake'
import { dayInShanghai, timeInShanghai } from '#kernel'
import { look } from '#platform'
import { draftToken, forgetHere, keep, openDraft, receiptToken, text, typedOn } from '../draft-of-visit.ts'
import type { PortalPage } from '../portal.ts'
import type { Visit } from '../visit.tsx'

export const draftPage: PortalPage = (portal) => {
  portal.get('/requests/draft', async (visit) => {
    const open = await openDraft(visit)
    return visit.show(open ? <Kept visit={visit} open={open} /> : <Nothing visit={visit} />)
  })

  // while somebody types: answers with nothing but that it is kept
  portal.post('/requests/draft/keep', async (visit) => {
    const screen = visit.form.screen === '2' ? 2 : 1
    // a page left open after handing in must not begin another draft behind its back
    const token = draftToken(visit)
    const seen = token ? await look(visit.app, visit.caller, draft, { draft: token }) : null
    if (seen?.ok && seen.value.trackingNumber !== null) return visit.reply.code(409).header('cache-control', 'no-store').send()
    const kept = await keep(visit, screen, typedOn(screen, visit.form))
    return visit.reply
      .code(kept.ok ? 204 : 409)
      .header('cache-control', 'no-store')
      .send()
  })

  portal.post('/requests/forget', (visit) => {
    forgetHere(visit)
    return visit.redirect('/requests/draft')
  })
}

const Kept = ({ visit, open }: { readonly visit: Visit; readonly open: DraftView }) => {
  const items = itemsOf(text(open.content, 'requested.description'))
  return (
    <Page
      {...visit.page}
      title="没写完的申请"
      current="/requests"
      trail={[{ title: '要信息', href: '/requests' }, { title: '没写完的申请' }]}
      unsent="存着，还没有交"
      unlisted
    >
      <h1>替您存好了</h1>
      <p className="lead k">
        <DayText day={dayInShanghai(open.keptAt)} />
        {timeInShanghai(open.keptAt)} 存的，替您留到 <DayText day={open.keptUntil} />
        。在这台手机或电脑上再打开这一页，就能接着写。
      </p>
      {items.length > 0 && (
        <Panel title="您要的">
          <ol className="dots">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        </Panel>
      )}
      <Buttons>
        <LinkButton href={['', '/requests/new', '/requests/new/person', '/requests/new/check'][open.step] ?? '/requests/new'} icon="pen">
          接着写
        </LinkButton>
      </Buttons>
      <Forget visit={visit} words="这是别人的手机、电脑？从这里擦掉" />
    </Page>
  )
}

const Nothing = ({ visit }: { readonly visit: Visit }) => (
  <Page
    {...visit.page}
    title="没有存着的申请"
    current="/requests"
    trail={[{ title: '要信息', href: '/requests' }, { title: '没写完的申请' }]}
    unlisted
  >
    <h1>这里没有存着的申请</h1>
    <p className="lead k">草稿存 {draftDays} 天，只在写它的那台手机或电脑上看得到。</p>
    <Buttons>
      <LinkButton href="/requests/new" icon="pen">
        写一张新的
      </LinkButton>
      {receiptToken(visit) && <a href="/requests/received">看刚交的回执</a>}
      <a href="/progress">查我的进度</a>
    </Buttons>
  </Page>
)

/** Wipes the keys of draft and receipt off this device. */
export const Forget = ({ visit, words }: { readonly visit: Visit; readonly words: string }) => (
  <Form action="/requests/forget" {...visit.guard()}>
    <Buttons tight>
      <Button plain>{words}</Button>
    </Buttons>
  </Form>
)
