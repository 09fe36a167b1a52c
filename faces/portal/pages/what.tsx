/** 写申请第一屏 要什么: the words, how clear they are, whom to ask; hints come with and without script (R009; 第二十九条第二款第二项). */
import {
  Button,
  Buttons,
  Choices,
  ClearMeter,
  Columns,
  Disclosure,
  Form,
  HiddenField,
  type Match,
  Matches,
  OrganCard,
  TextArea,
  TextField,
} from '#components'
import { clarityOf, itemsOf, type OrgansView } from '#intake'
import { alikeFor } from '../already-public.tsx'
import { asRequest, keep, openDraft, organOf, organsFor, type Typed, text, typedOn } from '../draft-of-visit.ts'
import { HelpWriting } from '../help-writing.tsx'
import type { PortalPage } from '../portal.ts'
import { type County, countyOf } from '../site-of.ts'
import type { Visit } from '../visit.tsx'
import { type Problems, problemsOf, WizardHead, WizardPage } from '../wizard.tsx'

export const whatScreen: PortalPage = (portal) => {
  portal.get('/requests/new', async (visit) => {
    const open = await openDraft(visit)
    const asked = visit.query.organ
    const typed: Typed = { 'wish.form': 'electronic', ...open?.content, ...(asked ? { organId: asked } : {}) }
    return visit.show(await screen(visit, typed, {}))
  })

  portal.post('/requests/new', async (visit) => {
    const kept = await keep(visit, 1, typedOn(1, visit.form))
    if (!kept.ok) return visit.refuse(kept.error)
    const { typed, token } = kept.value
    if (visit.form.go === 'later') return visit.redirect('/requests/draft')
    if (visit.form.go === 'hints') return visit.show(await screen(visit, typed, {}))
    const found = organOf(typed, await organsFor(visit, typed))
    const problems = problemsOf(asRequest(typed, token, found?.organ.id), 1)
    if (Object.keys(problems).length > 0) return visit.show(await screen(visit, typed, problems), { status: 422 })
    return visit.redirect(visit.query.back === 'check' ? '/requests/new/check' : '/requests/new/person')
  })

  portal.post('/requests/hints', async (visit) => {
    const typed = typedOn(1, visit.form)
    const [found, matches] = await Promise.all([organsFor(visit, typed), alikeFor(visit, typed)])
    return visit.showPieces(
      <>
        <Meter typed={typed} />
        <Matches matches={matches} openFirst={false} />
        <WhoHasIt typed={typed} organs={found} />
      </>,
    )
  })
}

const screen = async (visit: Visit, typed: Typed, problems: Problems) => (
  <What
    visit={visit}
    county={await countyOf(visit.app)}
    typed={typed}
    organs={await organsFor(visit, typed)}
    matches={await alikeFor(visit, typed)}
    problems={problems}
  />
)

interface WhatProps {
  readonly visit: Visit
  readonly county: County
  readonly typed: Typed
  readonly organs: OrgansView
  readonly matches: readonly Match[]
  readonly problems: Problems
}

const What = ({ visit, county, typed, organs, matches, problems }: WhatProps) => (
  <WizardPage visit={visit} county={county} at={1} title="您想要什么信息？" problems={problems} unsent="您写的会替您存着，关掉再来也在">
    <Columns asideLabel="帮您写" aside={<HelpWriting county={county} />}>
      <WizardHead at={1} title="您想要什么信息？" />
      <Form
        action={visit.query.back === 'check' ? '/requests/new?back=check' : '/requests/new'}
        autosave="/requests/draft/keep"
        hints="/requests/hints"
        {...visit.guard()}
      >
        <HiddenField name="screen" value="1" />
        <TextArea
          name="requested.description"
          label="写下来"
          hint="用平常的话写就行，不用说拿去做什么。要几样就分几行写。"
          describedBy="clear"
          maxLength={5000}
          value={text(typed, 'requested.description')}
          error={problems['requested.description']}
          after={<Meter typed={typed} />}
        />
        <Buttons tight>
          <Button plain name="go" value="hints">
            看看说得清不清楚、该找谁、有没有已经公开的
          </Button>
        </Buttons>
        <Matches matches={matches} openFirst={false} />
        <Disclosure
          title="知道这些的话写上，找得更快（都可以不填）"
          open={more.some(({ name }) => text(typed, name) !== '' || problems[name])}
        >
          {more.map((field) => (
            <TextField
              key={field.name}
              {...field}
              value={text(typed, field.name)}
              error={problems[field.name]}
              autoComplete="off"
              maxLength={200}
            />
          ))}
        </Disclosure>
        <WhoHasIt typed={typed} organs={organs} error={problems.organId} />
        <Choices
          kind="one"
          name="wish.form"
          legend="要怎样的"
          value={text(typed, 'wish.form')}
          error={problems['wish.form']}
          choices={supplyForms}
        />
        <Buttons>
          <Button>下一步：{visit.query.back === 'check' ? '核对' : '怎么给您'}</Button>
          <Button plain name="go" value="later">
            存着，以后再写
          </Button>
        </Buttons>
      </Form>
    </Columns>
  </WizardPage>
)

const more = [
  { name: 'requested.title', label: '材料的名称' },
  { name: 'requested.documentNumber', label: '文号', hint: '比如：川府土〔2025〕58号' },
  { name: 'requested.period', label: '哪一年的', hint: '比如：2024年，或者 2023年到2025年' },
  { name: 'requested.place', label: '哪里的', hint: '乡镇、村组、小区或者项目的名字' },
] as const

export const supplyForms = [
  { value: 'electronic', label: '电子的，在网上看、能下载' },
  { value: 'paper', label: '纸的，寄给我或我来拿' },
  { value: 'inspect', label: '我到现场看' },
  { value: 'copy', label: '我到现场看，自己抄' },
] as const

/** The meter; the script puts a new one in its place while somebody types. */
const Meter = ({ typed }: { readonly typed: Typed }) => {
  const clarity = clarityOf({
    description: text(typed, 'requested.description'),
    title: text(typed, 'requested.title'),
    documentNumber: text(typed, 'requested.documentNumber'),
    period: text(typed, 'requested.period'),
    place: text(typed, 'requested.place'),
  })
  const items = itemsOf(text(typed, 'requested.description'))
  const hintFor = (key: string) => clarity.hints.find((hint) => hint.key === key)?.text
  const point = (part: 'where' | 'when' | 'what' | 'documentNumber', title: string, fallback: string) => {
    const found = clarity.found.find((each) => each.part === part)
    const words = part === 'what' && items.length > 1 ? `${items.length} 样：${found?.value}` : found?.value
    return { title, found: found !== undefined, text: words ?? hintFor(part) ?? fallback }
  }
  const known = ['what', 'when', 'where', 'documentNumber', 'empty']
  const others = clarity.hints.filter(({ key }) => !known.includes(key))
  return (
    <div id="clear-part" aria-live="polite">
      <ClearMeter
        verdict={`${clarity.words}。`}
        points={[
          point('where', '哪里的', '写上乡镇、村组、小区或者项目的名字'),
          point('when', '什么时候的', '写上年份，找得快'),
          point('what', '什么材料', '登记表、批复、合同、凭证、报告'),
          point('documentNumber', '文号', '不知道也没关系'),
        ]}
      />
      {others.length > 0 && (
        <ul className="dots">
          {others.map((hint) => (
            <li key={hint.key}>{hint.text}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Whom to ask: proposed with its reason, and changeable. */
const WhoHasIt = ({ typed, organs, error }: { readonly typed: Typed; readonly organs: OrgansView; readonly error?: string }) => {
  const found = organOf(typed, organs)
  const proposed = organs.proposals.map(({ organ, why }) => ({ value: organ.id as string, label: `${organ.name}（${why}）` }))
  const others = organs.organs.filter(({ id }) => !proposed.some(({ value }) => value === id))
  return (
    <OrganCard
      id="who-part"
      legend="向哪个单位要"
      hint="您不用自己找，我们按各单位的公开指南替您选。选错了也没关系，单位会告诉您该找谁。"
      name="organId"
      organ={found ? { name: found.organ.name, why: found.why === '您选的' ? '这是您选的单位。' : `${found.why}。` } : null}
      nobody="写几个字，我们就替您找。也可以自己选。"
      value={text(typed, 'organId')}
      auto="按我写的替我选"
      options={[...proposed, ...others.map(({ id, name }) => ({ value: id as string, label: name }))]}
      error={error}
    />
  )
}
