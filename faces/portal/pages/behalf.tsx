/** 代办: the holder of a slip opens it by its code, follows the case, and goes on to what it allows (beyond 9). */
import {
  Button,
  Buttons,
  Columns,
  DayText,
  Form,
  LinkButton,
  Notice,
  Page,
  Panel,
  PhoneLink,
  RefusalSummary,
  Section,
  TextField,
  Timeline,
} from '#components'
import { inChineseWithWeekday, plainDate, type Refusal } from '#kernel'
import { slipNever, slipPowerTitles } from '#law'
import { openSlip, type ProxyCase, proxyCase } from '#on-behalf'
import { execute, look } from '#platform'
import type { PortalPage } from '../portal.ts'
import { CaseDays } from '../progress/case-days.tsx'
import { stepsOf } from '../progress/case-steps.ts'
import { Fee } from '../progress/fee.tsx'
import { dropProxyGrant, keepProxyGrant, proxyGrantOf } from '../proxy-grant.ts'
import type { Visit } from '../visit.tsx'

export const behalfPage: PortalPage = (portal) => {
  portal.get('/behalf', (visit) => visit.show(<Opening visit={visit} refusal={null} />))
  portal.post(
    '/behalf',
    async (visit) => {
      const code = visit.form.code ?? ''
      const opened = await execute(visit.app, visit.caller, openSlip, { code })
      if (!opened.ok) {
        const status = opened.error.kind === 'forbidden' ? 429 : 422
        return visit.show(<Opening visit={visit} refusal={opened.error} />, { status })
      }
      keepProxyGrant(visit, code)
      return visit.redirect('/behalf/case')
    },
    { perMinute: 30 },
  )
  portal.get('/behalf/case', (visit) => withProxyCase(visit, (shown) => visit.show(<Case visit={visit} shown={shown} />)))
  portal.post('/behalf/leave', (visit) => {
    dropProxyGrant(visit)
    return visit.redirect('/behalf')
  })
}

/** The case as the slip shows it now; an ended slip closes the page at once. */
export const withProxyCase = async (
  visit: Visit,
  show: (shown: ProxyCase, code: string) => Visit['reply'] | Promise<Visit['reply']>,
): Promise<Visit['reply']> => {
  const code = proxyGrantOf(visit)
  if (code === null) return visit.redirect('/behalf')
  const seen = await look(visit.app, visit.caller, proxyCase, { code })
  if (!seen.ok) {
    dropProxyGrant(visit)
    return visit.show(<Opening visit={visit} refusal={seen.error} />, { status: 422 })
  }
  keepProxyGrant(visit, code)
  return show(seen.value, code)
}

/** On every page of the proxy: for whom, until when. */
export const ProxyBar = ({ shown }: { readonly shown: ProxyCase }) => (
  <Notice tone="soon">
    <p>
      <b>
        {shown.proxyName}，您正在代{shown.applicantName}办理，有效到 {inChineseWithWeekday(shown.until)}。
      </b>
      下面写的“您”，指的是申请人{shown.applicantName}。您每办一步，两个人的名字都记下来。
    </p>
  </Notice>
)

const Opening = ({ visit, refusal }: { readonly visit: Visit; readonly refusal: Refusal | null }) => (
  <Page
    {...visit.page}
    path="/behalf"
    title="凭代办码办理"
    errors={refusal !== null}
    current="/progress"
    trail={[{ title: '查进度', href: '/progress' }, { title: '代办' }]}
    description="亲友凭代办码替申请人看进度、交补正材料。"
  >
    {refusal && <RefusalSummary refusal={refusal.fields ? refusal : { ...refusal, fields: { code: refusal.message } }} />}
    <h1>您是替别人办的吗</h1>
    <p className="lead k">申请人请您代办，会给您一张有代办码的纸。把上面的代办码输进来，就能替他看进度、交材料。</p>
    <Form action="/behalf" {...visit.guard()}>
      <TextField
        name="code"
        label="代办码"
        hint="28 个数字和字母，大小写、空格都不要紧。"
        error={refusal?.fields?.code ?? refusal?.message}
        autoComplete="off"
        maxLength={80}
        spellCheck={false}
        fromHash
      />
      <Buttons>
        <Button icon="search">打开</Button>
      </Buttons>
    </Form>
    <p className="law">
      您是申请人自己的，用登记号和查询码<a href="/progress">查进度</a>，在进度页上可以请人代办。
    </p>
  </Page>
)

const Case = ({ visit, shown }: { readonly visit: Visit; readonly shown: ProxyCase }) => {
  const { progress } = shown
  return (
    <Page
      {...visit.page}
      title={`代${shown.applicantName}办理`}
      current="/progress"
      trail={[{ title: '代办', href: '/behalf' }, { title: progress.caseNumber ?? progress.trackingNumber }]}
      updatedOn={progress.today}
      organ={progress.organName}
      unlisted
    >
      <ProxyBar shown={shown} />
      <h1>{progress.headline}</h1>
      <p className="lead k">
        {progress.caseNumber ?? progress.trackingNumber}，{progress.subject}
        {progress.dueOn && (
          <>
            。最晚 <DayText day={progress.dueOn} provisional={progress.provisional} /> 答复
          </>
        )}
      </p>
      {progress.correction && <WhatToCorrect shown={shown} />}
      <Fee progress={progress} />
      <CaseDays progress={progress} open={false} />
      <Columns spaced asideLabel="您可以代办的" aside={<Aside visit={visit} shown={shown} />}>
        {progress.letters.length > 0 && (
          <Section title="给申请人的文书" id="letters">
            <ul className="rows">
              {progress.letters.map((letter) => (
                <li key={letter.letterId} className="rows__bare">
                  <div>
                    <h3 className="k">{letter.title}</h3>
                    <span className="by">
                      <DayText day={letter.on} />
                    </span>
                    <p>{letter.plain || `要申请人自己打开。请告诉${shown.applicantName}：用查询码打开，或者到窗口取纸的。`}</p>
                  </div>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title="办到哪一步了" id="steps">
          <Timeline steps={stepsOf(progress)} />
        </Section>
      </Columns>
    </Page>
  )
}

const WhatToCorrect = ({ shown: { progress, mayCorrect } }: { readonly shown: ProxyCase }) => (
  <Notice tone="soon" title="单位请申请人补这些">
    <ol className="dots">
      {progress.correction?.defects.map((defect) => (
        <li key={defect}>{defect}</li>
      ))}
    </ol>
    {progress.correction?.dueOn && (
      <p>
        最晚 <DayText day={plainDate(progress.correction.dueOn)} />
      </p>
    )}
    {mayCorrect ? (
      <LinkButton href="/behalf/correct" icon="pen">
        代交补正材料
      </LinkButton>
    ) : (
      <p>这张代办码不能代交补正，请申请人自己交，或者另开一张。</p>
    )}
  </Notice>
)

const Aside = ({ visit, shown }: { readonly visit: Visit; readonly shown: ProxyCase }) => {
  const phone = shown.progress.handler?.phone || shown.progress.organPhone
  return (
    <Panel title="您可以代办的">
      <ul className="dots">
        {shown.powers.map((power) => (
          <li key={power}>{slipPowerTitles[power]}</li>
        ))}
      </ul>
      {shown.mayFile && (
        <p>
          <a href="/behalf/file">代{shown.applicantName}交一件新申请</a>
        </p>
      )}
      {shown.filedNumber && (
        <p>
          已经代交一件，登记号 <b className="nb">{shown.filedNumber}</b>。查询码在申请人的进度页上。
        </p>
      )}
      {phone && (
        <p>
          承办单位电话 <PhoneLink phone={phone} />
        </p>
      )}
      <p className="law">要申请人自己办的：{slipNever.join('、')}。</p>
      <Form action="/behalf/leave" {...visit.guard()}>
        <Buttons tight>
          <Button plain>办完了，关上这一页</Button>
        </Buttons>
      </Form>
    </Panel>
  )
}
