/** Error pages in the portal's frame: what happened, that nothing is lost, what to do now. */
import { Page, Problem, renderPage } from '#components'
import type { App, ShowError } from '#platform'
import { lastSiteOf } from './site-of.ts'
import { waysOut } from './ways-out.ts'

/** For createHttp's `showError`. */
export const portalErrors =
  (app: App): ShowError =>
  ({ status, title, message, number }) => {
    const words = kinder[status] ?? { title, text: message }
    return renderPage(
      <Page site={lastSiteOf(app)} title={words.title} path="/" trail={[{ title: words.title }]} withoutSearch unlisted>
        <Problem title={words.title} text={words.text} number={number} ways={waysOut} />
      </Page>,
    )
  }

const kinder: Readonly<Record<number, { readonly title: string; readonly text: string }>> = {
  403: {
    title: '这一步没有办成',
    text: '这一页放得太久，或者不是从本站点开的，为了您的安全没有照办。请退回上一页，刷新，再按一次。您写的草稿还在。',
  },
  404: {
    title: '没有找到这一页',
    text: '网址可能写错了一个字，或者这一页换了地方。从下面接着走就行。',
  },
  410: { title: '这一页已经撤下', text: '这里的内容已经撤下，不再公开。想知道为什么，可以打电话问，也可以写申请要。' },
  429: { title: '按得太快了', text: '一分钟里点的次数太多了。请歇一分钟再试，您写的都还在。' },
  500: { title: '是我们出了毛病', text: '系统出了故障，我们已经记下来了。您已经存好的、交了的都还在，过一会儿再试。' },
  503: { title: '现在忙不过来', text: '系统正忙，或者在维护。请过十秒钟再试。已经拿到回执的申请不受影响。' },
}
