/** 回执: number, query code, picture, the latest date, and how the date of receipt is determined (第三十一条; R153). For the holder of the draft's key. */
import { DayText, LinkButton, Page, PhoneLink, Receipt as ReceiptCard, Ribbon, Section } from '#components'
import { itemsOf, type Receipt, receipt } from '#intake'
import { timeInShanghai } from '#kernel'
import { isProvisional, limits, workdaysBetween } from '#law'
import { look } from '#platform'
import { draftToken, receiptToken } from '../draft-of-visit.ts'
import type { PortalPage } from '../portal.ts'
import { qrSvg } from '../qr-svg.ts'
import { ribbonParts } from '../ribbon-parts.ts'
import type { Visit } from '../visit.tsx'
import { Forget } from './draft.tsx'

export const receiptPage: PortalPage = (portal) => {
  portal.get('/requests/received', async (visit) => {
    const token = receiptToken(visit) ?? draftToken(visit)
    if (token === undefined) return visit.redirect('/progress')
    const seen = await look(visit.app, visit.caller, receipt, { draft: token })
    return seen.ok ? visit.show(<Received visit={visit} receipt={seen.value} />) : visit.refuse(seen.error)
  })
}

const Received = ({ visit, receipt }: { readonly visit: Visit; readonly receipt: Receipt }) => {
  const { publicUrl } = visit.app.settings
  const today = visit.app.clock.today()
  const { days, notes } = ribbonParts(receipt.days)
  const items = [...new Set(itemsOf(receipt.description))]
  return (
    <Page
      {...visit.page}
      title="收到了您的申请"
      current="/requests"
      trail={[{ title: '要信息', href: '/requests' }, { title: '回执' }]}
      organ={receipt.organName}
      unlisted
    >
      <ReceiptCard
        title="收到了，请把这一页留好"
        number={receipt.trackingNumber}
        queryCode={receipt.queryCode}
        receivedOn={receipt.receivedOn ?? undefined}
        organ={receipt.organName}
        dueOn={receipt.replyDue ?? undefined}
        workdaysLeft={receipt.replyDue ? workdaysBetween(today, receipt.replyDue) : undefined}
        provisional={receipt.provisional}
        lead="工作人员最晚下一个工作日和您确认收到，从那天算起"
        qr={qrSvg(followingAddress(publicUrl, receipt))}
        address={`${publicUrl.replace(/^https?:\/\//, '')}/progress`}
        facts={[
          {
            label: '交的时间',
            value: (
              <>
                <DayText day={receipt.submittedOn} /> {timeInShanghai(receipt.submittedAt)}
              </>
            ),
          },
          ...(receipt.organPhone ? [{ label: '电话', value: <PhoneLink phone={receipt.organPhone} /> }] : []),
          ...(receipt.files.length > 0 ? [{ label: '附上的文件', value: `${receipt.files.length} 个` }] : []),
          ...(receipt.longestReplyDue
            ? [
                {
                  label: '要是延期',
                  value: (
                    <>
                      最长到 <DayText day={receipt.longestReplyDue} provisional={isProvisional(receipt.longestReplyDue)} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
        actions={
          <LinkButton href={`/progress?number=${receipt.trackingNumber}`} icon="search">
            查进度
          </LinkButton>
        }
      />
      <Section title="哪天算收到" id="received">
        <p className="m38">{receipt.receivedNote}</p>
        <p className="law">《政府信息公开条例》第三十一条第三项、第三十三条</p>
      </Section>
      <div className="sec">
        <Ribbon
          days={days}
          notes={notes}
          today={today}
          due={receipt.replyDue ?? undefined}
          provisional={receipt.provisional}
          summary={`收到当天不算，从下一个工作日数起，一共 ${limits.reply} 个工作日。`}
        />
      </div>
      <Section title="您要的" id="wanted">
        {items.length > 1 ? (
          <ol className="dots m38">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        ) : (
          <p className="m38">{receipt.description}</p>
        )}
      </Section>
      <Forget visit={visit} words="这是别人的手机、电脑？记下登记号和查询码以后，从这里擦掉" />
    </Page>
  )
}

/** The code stands behind the #: browsers never send that part, so no server and no log ever sees it. */
const followingAddress = (publicUrl: string, { trackingNumber, queryCode }: Receipt): string =>
  `${publicUrl}/progress?number=${trackingNumber}#code=${queryCode.replace(/\s/g, '')}`
