/** 防改封印: the newest seal over all entries, and how anybody can check that nothing was altered since. */
import { DayText, Facts, Notice, Page, Section } from '#components'
import { type SealView, seal } from '#pages'
import { look } from '#platform'
import type { PortalPage } from '../portal.ts'
import { type Visit, withQr } from '../visit.tsx'

export const sealPage: PortalPage = (portal) => {
  portal.get('/seal', async (visit) => {
    const seen = await look(visit.app, visit.caller, seal, {})
    if (!seen.ok) return visit.refuse(seen.error)
    return visit.show(<Seal visit={visit} newest={seen.value} />, { keep: 'a minute' })
  })
}

const Seal = ({ visit, newest }: { readonly visit: Visit; readonly newest: SealView | null }) => (
  <Page
    {...withQr(visit)}
    title="防改封印"
    trail={[{ title: '防改封印' }]}
    updatedOn={newest?.on}
    description="案卷和流水的最新封印，谁都可以抄下来，日后核对有没有人改过。"
  >
    <h1>防改封印</h1>
    <p className="lead k">每一件申请的每一步，记下来就不能再改。封印是全部记录的指纹，公布在这里，谁都可以抄下来。</p>
    <Section title="最新的封印" id="newest">
      {newest ? (
        <Facts
          wide
          facts={[
            { label: '第几号', value: `第 ${newest.number} 号` },
            { label: '哪天封的', value: <DayText day={newest.on} /> },
            { label: '指纹', value: <code>{newest.root.replace(/(.{8})(?=.)/g, '$1 ')}</code> },
          ]}
        />
      ) : (
        <Notice>还没有封过第一号。每天夜里封一次，封好就公布在这里。</Notice>
      )}
    </Section>
    <Section title="怎么核对" id="how">
      <ol className="dots m38">
        <li>把这一页的号和指纹抄下来，或者拍照、打印，放在自己手里。</li>
        <li>日后觉得记录被动过，把抄下的号和指纹交给复议机关、法院，或者我们的监督电话。</li>
        <li>管理员运行 sunlit verify，重新算一遍：有一行被改过、删过、插过、换过次序，会指出是哪一行；指纹和您抄下的对不上，就是动过。</li>
      </ol>
      <p className="law">指纹按国家标准 SM3 算法计算，前后相连：改动任何一条旧记录，后面每一号都会变。</p>
    </Section>
  </Page>
)
