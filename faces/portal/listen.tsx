/** 听文书: the page of one letter that reads itself (R036; 条例 第四十条: whoever has difficulty reading is helped), and the way to it from a scanned paper. */
import { Button, Buttons, DayText, Facts, Form, HiddenField, Notice, Page, Reading, ScriptButton, Section } from '#components'
import type { ReadingView } from '#readings'
import { spoken } from '#speech'
import { sizeInWords } from './kept-files.ts'
import type { Visit } from './visit.tsx'

interface ListenProps {
  readonly visit: Visit
  readonly reading: ReadingView
  /** Where the recording of this letter is handed out. */
  readonly audioHref: string
  /** Back to the request; null where only the paper was scanned. */
  readonly back: string | null
}

export const Listen = ({ visit, reading, audioHref, back }: ListenProps) => {
  const parts = reading.sections.map(({ title, sentences }, at) => ({
    id: `part-${at + 1}`,
    title,
    sentences: sentences.map((text) => ({ text, said: spoken(text) })),
  }))
  const remedy = reading.sections.findIndex(({ kind }) => kind === 'remedy')
  return (
    <Page
      {...visit.page}
      title={`听：${reading.title}`}
      current="/progress"
      trail={[back ? { title: '我的申请', href: back } : { title: '查进度', href: '/progress' }, { title: '听文书' }]}
      organ={reading.help.organName}
      unlisted
      reads
    >
      <h1 className="k">{reading.title}</h1>
      <p className="lead">
        {reading.documentNumber && `${reading.documentNumber}，`}
        <DayText day={reading.on} />
      </p>
      <p className="reading__large">大字版，内容以正式文书为准。</p>
      <Reading
        parts={parts}
        remedy={remedy < 0 ? '' : `part-${remedy + 1}`}
        audio={reading.audio && { href: audioHref, type: reading.audio.type, size: sizeInWords(reading.audio.bytes) }}
        help="help"
      />
      <Section title="找人帮我" id="help">
        <p className="m38">听不清、看不懂，打电话或者到窗口，工作人员念给您听、讲给您听，不收钱。</p>
        <Help help={reading.help} />
      </Section>
      <div className="sec reading__noprint">
        <Buttons>
          <ScriptButton does="print" icon="print">
            打印大字版
          </ScriptButton>
        </Buttons>
        <Notice>
          这一页是方便您听和看的大字版，内容以正式文书为准。打开以后断了网也能接着念。在别人的手机、电脑上，听完请关上这一页。
        </Notice>
      </div>
    </Page>
  )
}

const Help = ({ help }: { readonly help: ReadingView['help'] }) => (
  <Facts
    facts={[
      { label: '单位', value: [help.organName, help.office].filter(Boolean).join(' ') },
      ...(help.phone ? [{ label: '电话', value: <a href={`tel:${help.phone.replace(/[^\d+]/g, '')}`}>{help.phone}</a> }] : []),
      ...(help.address ? [{ label: '地址', value: help.address }] : []),
      ...(help.hours ? [{ label: '办公时间', value: help.hours }] : []),
    ]}
  />
)

/** Hidden until a scanned paper has brought its token; `now` sends it by itself, `ask` waits for the press. */
export const ScannedPaper = ({ visit, listen }: { readonly visit: Visit; readonly listen: 'now' | 'ask' }) => (
  <Form action="/listen" {...visit.guard()} listen={listen}>
    <HiddenField name="token" value="" />
    <Notice tone="good" title="您扫的这份文书可以听">
      <Buttons tight>
        <Button icon="listen">听这份文书，看大字</Button>
      </Buttons>
    </Notice>
  </Form>
)
