/** 一个单位的公开指南, with every element of 第十二条第二款; what is not filled in yet is said so (R006). */

import type { ReactNode } from 'react'
import { Buttons, Columns, DayText, Facts, LinkButton, Notice, Page, Panel, PhoneLink, Section } from '#components'
import { type OrganGuide, organGuide } from '#pages'
import { look } from '#platform'
import type { PortalPage } from '../portal.ts'
import { type Visit, withQr } from '../visit.tsx'

export const organGuidePage: PortalPage = (portal) => {
  portal.get('/guide/:organId', async (visit) => {
    const seen = await look(visit.app, visit.caller, organGuide, visit.params)
    // an address that is no organ's is simply not there
    if (!seen.ok) return visit.refuse(seen.error.kind === 'invalid' ? { ...seen.error, kind: 'missing', message: noSuchOrgan } : seen.error)
    return visit.show(<Guide visit={visit} organ={seen.value} />, { keep: 'a minute' })
  })
}

const noSuchOrgan = '没有这个单位的公开指南。单位可能改名或者合并了，请从单位列表里找。'
const channels = { online: '网上', email: '电子邮箱', fax: '传真' } as const

const Guide = ({ visit, organ }: { readonly visit: Visit; readonly organ: OrganGuide }) => (
  <Page
    {...withQr(visit)}
    title={`${organ.name}政府信息公开指南`}
    current="/guide"
    trail={[{ title: '公开指南', href: '/guide' }, { title: organ.shortName }]}
    updatedOn={organ.updatedOn ?? undefined}
    organ={organ.name}
    description={`${organ.name}的政府信息公开指南：公开范围、获取方式、受理机构、地址、时间和电话。`}
  >
    <Columns
      asideLabel="向它要信息"
      aside={
        <Panel title={`向${organ.shortName}要信息`}>
          {organ.receivesRequests ? (
            <>
              <p>三步写完，网上就能看答复。当面、写信也一样受理。</p>
              <Buttons tight>
                <LinkButton href={`/requests/new?organ=${organ.id}`} icon="pen">
                  写申请
                </LinkButton>
              </Buttons>
            </>
          ) : (
            <p>
              这个单位不单独接申请。<a href="/guide#organs">看接申请的单位</a>
            </p>
          )}
        </Panel>
      }
    >
      <h1>{organ.name}政府信息公开指南</h1>
      {organ.blanks.length > 0 && (
        <Notice tone="soon" title="这份指南还不齐">
          {`还没有写：${organ.blanks.join('、')}。条例第十二条要求写明；急着要，先打电话问。`}
        </Notice>
      )}
      <Section title="受理机构" id="office">
        <Facts
          wide
          facts={[
            { label: '受理机构', value: said(organ.foiOffice) },
            { label: '办公地址', value: said(organ.address) },
            ...(organ.postcode ? [{ label: '邮政编码', value: organ.postcode }] : []),
            { label: '办公时间', value: said(organ.hours) },
            { label: '联系电话', value: organ.phone ? <PhoneLink phone={organ.phone} /> : said('') },
            { label: '传真', value: said(organ.fax) },
            { label: '电子邮箱', value: said(organ.email) },
            ...(/^https?:\/\//.test(organ.website) ? [{ label: '网站', value: <a href={organ.website}>{organ.website}</a> }] : []),
          ]}
        />
      </Section>
      <Section title="公开什么" id="scope">
        <p className="m38">{said(organ.scope)}</p>
      </Section>
      <Section title="怎么得到" id="how">
        <p className="m38">{said(organ.howToObtain)}</p>
        <p className="m38">
          申请可以这样交：当面、写信
          {organ.announcedChannels.map((channel) => `、${channels[channel]}`).join('')}。
          {organ.autoConfirm ? '网上交的，当场确认收到。' : '网上交的，工作人员最晚下一个工作日和您确认收到。'}
        </p>
      </Section>
      <Section title="不服它的答复，找谁" id="remedy">
        <Facts
          wide
          facts={[
            {
              label: '行政复议',
              value: (
                <>
                  {said(organ.reconsideration.organ)}
                  {organ.reconsideration.address && <span className="law under">{organ.reconsideration.address}</span>}
                  {organ.reconsideration.url && /^https?:\/\//.test(organ.reconsideration.url) && (
                    <a className="under" href={organ.reconsideration.url}>
                      网上申请复议
                    </a>
                  )}
                </>
              ),
            },
            {
              label: '行政诉讼',
              value: (
                <>
                  {said(organ.court.name)}
                  {organ.court.address && <span className="law under">{organ.court.address}</span>}
                </>
              ),
            },
          ]}
        />
      </Section>
      <p className="law sec">
        第 {organ.version} 版
        {organ.updatedOn && (
          <>
            ，更新于 <DayText day={organ.updatedOn} />
          </>
        )}
        。依据：《政府信息公开条例》第十二条
      </p>
    </Columns>
  </Page>
)

const said = (text: string): ReactNode => (text.trim() === '' ? <span className="law">还没有公布</span> : text)
