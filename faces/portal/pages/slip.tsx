/** 请人代办: the applicant gives one person a 代办码, sees each use, takes it back (民法典 第一百六十五、一百七十三条; beyond 9). */
import {
  Button,
  Buttons,
  Checkbox,
  DayText,
  Form,
  Notice,
  Page,
  Qr,
  QueryCode,
  RefusalSummary,
  ScriptButton,
  Section,
  TextField,
} from '#components'
import { plainDate, type Refusal } from '#kernel'
import { slipNever, slipPowers, slipPowerTitles } from '#law'
import { endSlip, giveSlip, type SlipGiven, type SlipsOfRequest, slips } from '#on-behalf'
import { execute, look } from '#platform'
import { type ProgressView, progress } from '#tracking'
import { grantOf } from '../grant.ts'
import type { PortalPage } from '../portal.ts'
import { SlipsGiven } from '../progress/slips.tsx'
import { qrSvg } from '../qr-svg.ts'
import type { Visit } from '../visit.tsx'

export const slipPage: PortalPage = (portal) => {
  portal.get('/progress/slip', (visit) => screen(visit, null))
  portal.post('/progress/slip', async (visit) => {
    const key = grantOf(visit)
    if (!key) return visit.redirect('/progress')
    const { form } = visit
    const powers = slipPowers.filter((power) => form[`power-${power}`] === 'yes')
    // without an idempotency key: the code is kept nowhere, not even to be answered again
    const done = await execute(visit.app, visit.caller, giveSlip, {
      ...key,
      proxyName: form.proxyName ?? '',
      relation: form.relation ?? '',
      days: form.days ?? '',
      powers,
      agreed: form.agreed === 'yes',
    })
    if (!done.ok) return screen(visit, done.error)
    const seen = await look(visit.app, visit.caller, progress, key)
    if (!seen.ok) return visit.refuse(seen.error)
    return visit.show(<Given visit={visit} progress={seen.value} given={done.value} proxyName={form.proxyName ?? ''} />)
  })
  portal.post('/progress/slip/end', async (visit) => {
    const key = grantOf(visit)
    if (!key) return visit.redirect('/progress')
    const done = await execute(visit.app, visit.caller, endSlip, key, visit.key)
    return done.ok ? visit.redirect('/progress/slip') : screen(visit, done.error)
  })
}

const screen = async (visit: Visit, refusal: Refusal | null) => {
  const key = grantOf(visit)
  if (!key) return visit.redirect('/progress')
  const seen = await look(visit.app, visit.caller, progress, key)
  if (!seen.ok) return visit.refuse(seen.error)
  const given = await look(visit.app, visit.caller, slips, key)
  if (!given.ok) return visit.refuse(given.error)
  const status = refusal ? (refusal.kind === 'invalid' ? 422 : 409) : 200
  return visit.show(<Slip visit={visit} progress={seen.value} slips={given.value} refusal={refusal} />, { status })
}

interface SlipProps {
  readonly visit: Visit
  readonly progress: ProgressView
  readonly slips: SlipsOfRequest
  readonly refusal: Refusal | null
}

const trail = [{ title: '查进度', href: '/progress/case' }, { title: '请人代办' }]

const Slip = ({ visit, progress: seen, slips: given, refusal }: SlipProps) => (
  <Page {...visit.page} title="请人代办" errors={refusal !== null} current="/progress" trail={trail} organ={seen.organName} unlisted>
    {refusal && <RefusalSummary refusal={refusal} />}
    <h1>请一位亲友替您办</h1>
    <p className="lead k">
      {seen.caseNumber ?? seen.trackingNumber}，{seen.subject}
    </p>
    {given.slips.length > 0 && (
      <Section title="开过的代办码" id="given">
        <SlipsGiven visit={visit} slips={given.slips} />
      </Section>
    )}
    {given.mayGive ? (
      <Section title={given.slips.length > 0 ? '再开一张' : '开一张代办码'} id="give">
        <Notice>
          <p>代办码写给一个人，只管这一件申请，到日子自己失效，您随时可以撤销。他每用一次，您在这里都看得到。</p>
          <p>不管怎么勾，代办人都不能：{slipNever.join('、')}。查询码还是您自己拿着，别给他。</p>
          <p className="law">《民法典》第一百六十五条、第一百七十三条</p>
        </Notice>
        <GiveForm visit={visit} given={given} refusal={refusal} />
      </Section>
    ) : (
      given.slips.every(({ state }) => state !== 'standing') && <Notice>这件申请已经答复或者办结，不用再请人代办。</Notice>
    )}
    <p>
      <a href="/progress/case">回进度页</a>
    </p>
  </Page>
)

const GiveForm = ({ visit, given, refusal }: Pick<SlipProps, 'visit' | 'refusal'> & { readonly given: SlipsOfRequest }) => {
  const { form } = visit
  const isSent = form.proxyName !== undefined
  return (
    <Form action="/progress/slip" {...visit.guard()}>
      <TextField
        name="proxyName"
        label="代办人的姓名"
        hint="和他的证件一样。"
        value={form.proxyName}
        error={refusal?.fields?.proxyName}
        autoComplete="off"
        maxLength={60}
        width="middle"
      />
      <TextField
        name="relation"
        label="他是您的什么人"
        hint="比如儿子、外甥女、邻居、村干部。"
        value={form.relation}
        error={refusal?.fields?.relation}
        autoComplete="off"
        maxLength={30}
        width="middle"
      />
      <fieldset className="field">
        <legend className="lab">他可以做什么</legend>
        <p className="hint">{slipPowerTitles.follow}是都可以的，另外可以勾：</p>
        <Checkbox name="power-correct" label={slipPowerTitles.correct} checked={isSent ? form['power-correct'] === 'yes' : true} />
        <Checkbox name="power-file" label={`${slipPowerTitles.file}，用您的名义`} checked={form['power-file'] === 'yes'} />
      </fieldset>
      <TextField
        name="days"
        label="有效几天"
        hint={`今天算第一天，最多 ${given.mostDays} 天。`}
        value={form.days ?? String(given.days)}
        error={refusal?.fields?.days}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        width="short"
      />
      <Checkbox
        name="agreed"
        label="我同意他按上面写的替我办。勾选就等于在授权单上签名"
        checked={form.agreed === 'yes'}
        error={refusal?.fields?.agreed}
      />
      <Buttons>
        <Button icon="pen">开代办码</Button>
        <a href="/progress/case">先不开</a>
      </Buttons>
    </Form>
  )
}

interface GivenProps {
  readonly visit: Visit
  readonly progress: ProgressView
  readonly given: SlipGiven
  readonly proxyName: string
}

/** Shown once: to be printed or copied now. */
const Given = ({ visit, progress: seen, given, proxyName }: GivenProps) => {
  const address = `${visit.app.settings.publicUrl}/behalf`
  return (
    <Page {...visit.page} title="代办码开好了" current="/progress" trail={trail} organ={seen.organName} unlisted>
      <h1>代办码开好了，只显示这一次</h1>
      <Notice tone="soon">请现在打印、抄下来，或者让{proxyName}用手机扫。关了这一页就看不到了，只能撤销以后再开一张。</Notice>
      <p className="lead k">
        {proxyName}可以代您办理 {seen.caseNumber ?? seen.trackingNumber}，最后一天 <DayText day={plainDate(given.until)} />。
      </p>
      <QueryCode code={given.code} id="proxy-code" />
      <Qr svg={qrSvg(`${address}#${given.code}`)} label="代办页面的二维码" />
      <p>打开 {address}，输入代办码，就能替您办。</p>
      <Buttons>
        <ScriptButton does="print">打印这一页</ScriptButton>
        <a href="/progress/slip">记好了，看代办的情况</a>
      </Buttons>
    </Page>
  )
}
