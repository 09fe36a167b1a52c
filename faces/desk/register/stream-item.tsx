/** One item that came in: what was asked beside what can be done with it, each way with its precondition. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { StreamItem } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { channelTitles, deliveryWays, supplyForms } from '../acts/words.ts'
import { ApplicantButton } from '../case/applicant-button.tsx'
import { useHotkeys } from '../client/hotkeys.ts'
import { useCase, useCaseGroup } from '../client/queries.ts'
import { momentText, shortDay } from '../parts/dates.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { AlikeList } from './alike-list.tsx'
import { DecisionRail, type Way } from './decision-rail.tsx'

const ways: readonly Way[] = [
  { act: 'requests.confirmReceipt', title: '双方确认收到', note: '打通电话或收到回复，期限从这天起算' },
  { act: 'requests.assign', title: '分派给承办人', note: '承办人会在“今天”里看到' },
  { act: 'requests.joinCase', title: '并到相似的一件', note: '查一次、审一次；编号、期限、答复各是各的' },
  { act: 'requests.logContact', title: '先打电话问清楚', note: '想要什么、有没有现成的，一通电话最快' },
  { act: 'requests.sendCorrectionNotice', title: '发补正告知', note: '一次说全，七个工作日内' },
  { act: 'requests.draftDecision', title: '直接答复', note: '不归本机关、信访咨询、已经公开的，当下就能答' },
  { act: 'requests.tagFastLane', title: '列为快办', note: '急难愁盼的事，短审批，争取当天答' },
  { act: 'inquiries.open', title: '转为咨询', note: '问政策、问怎么办的，请懂业务的单位直接回答' },
  { act: 'requests.splitCase', title: '分成几件', note: '几件互不相干的事，分开查、分开答；收到的日子不变' },
  { act: 'requests.voidCase', title: '作废', note: '重复登记、误登记；编号和原因留在登记簿上' },
]

export const StreamItemPane = ({ item }: { readonly item: StreamItem }) => {
  const page = useCase(item.requestId)
  const openAct = useOpenAct()
  const group = useCaseGroup(item.requestId)
  const acts = page.data?.acts ?? []
  const offered = ways.flatMap((way) => {
    const found = acts.find((one) => one.name === way.act)
    return found ? [{ ...way, allowed: found.allowed, reason: found.reason, article: found.article }] : []
  })
  const first = Math.max(
    0,
    offered.findIndex((way) => way.allowed),
  )
  const [picked, setPicked] = useState<number | null>(null)
  const at = picked ?? first
  const go = () => {
    const way = offered[at]
    if (way?.allowed) openAct(way.act, item.requestId)
  }
  useHotkeys({
    ...Object.fromEntries(offered.map((_way, index) => [String(index + 1), () => setPicked(index)])),
    enter: go,
    c: () => openAct('requests.logContact', item.requestId),
  })

  return (
    <>
      <section className="pane asked" aria-label="申请的内容">
        <div className="hd">
          <h2 className="el">{item.number}</h2>
          <span className="sp" />
          <span className="m s nw">
            {channelTitles[item.channel]} {momentText(item.arrivedAt)}
          </span>
        </div>
        <div className="bd">
          <div className="sheet2">
            <h3>{item.subject}</h3>
            <p className="clause">{item.description}</p>
          </div>
          {page.isPending && <Loading what="案件" />}
          {page.isError && <Failed error={page.error} retry={() => void page.refetch()} />}
          {page.data && (
            <div className="asked-facts">
              <p className="lab">拆成 {page.data.items.length} 项</p>
              <ol className="want">
                {page.data.items.map((one, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place is the item's number
                  <li key={index}>
                    <span className="n">{index + 1}</span>
                    {one}
                    <span />
                  </li>
                ))}
              </ol>
              <dl className="kv2" style={{ marginTop: 12 }}>
                <div>
                  <dt>申请人</dt>
                  <dd>
                    <ApplicantButton page={page.data} />
                  </dd>
                </div>
                <div>
                  <dt>向谁申请</dt>
                  <dd>{item.organName}</dd>
                </div>
                <div>
                  <dt>怎么给</dt>
                  <dd>
                    {supplyForms[page.data.wish.form]}，{deliveryWays[page.data.wish.delivery]}
                    {page.data.wish.needsHelp && '，需要帮助阅读'}
                    {page.data.wish.needsPaper && '，另要纸质件'}
                  </dd>
                </div>
                {page.data.files.map((file) => (
                  <div key={file.digest}>
                    <dt>附件</dt>
                    <dd>
                      <a href={`/api/requests/${item.requestId}/files/${file.digest}`} download>
                        {file.name}
                      </a>
                    </dd>
                  </div>
                ))}
              </dl>
              <AlikeList alike={group.data?.alike ?? []} asked={page.data.items} chosen={null} join={null} />
            </div>
          )}
        </div>
      </section>
      <DecisionRail
        offered={offered}
        at={at}
        pick={setPicked}
        go={go}
        loading={page.isPending}
        facts={
          page.data && (
            <>
              编号 <b>{item.number}</b>
              <br />
              {page.data.clock.receivedOn ? `收到申请之日 ${shortDay(page.data.clock.receivedOn)}` : '还没确认收到，期限没起算'}
              {page.data.clock.correctionNoticeDue && (
                <>
                  <br />
                  如要补正，最晚 {shortDay(page.data.clock.correctionNoticeDue)}
                </>
              )}
              {page.data.clock.replyDue && (
                <>
                  <br />
                  最晚答复 <b>{shortDay(page.data.clock.replyDue)}</b>
                  {page.data.clock.provisional && '（暂定）'}
                </>
              )}
              <br />
              <Link to="/cases/$requestId" params={{ requestId: item.requestId }} search={{ act: undefined, tab: undefined }}>
                打开整个案件
              </Link>
            </>
          )
        }
      />
    </>
  )
}
