/** One template: its words with line numbers, what may be put in, what is wrong, and beside it the page of the example as it prints. */
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { OrganId } from '#kernel'
import type { TemplatePage, TemplatePreview, TemplateProblem } from '#letters/contract'
import { useKeptForm } from '../../client/kept-form.ts'
import { today } from '../../client/now.ts'
import { ask } from '../../client/queries.ts'
import { may, useMe } from '../../client/session.tsx'
import { shortDay } from '../../parts/dates.ts'
import { KeptMark } from '../../parts/kept-mark.tsx'
import { LetterView } from '../../parts/letter-view.tsx'
import { Light } from '../../parts/light.tsx'
import { ScrollArea } from '../../parts/scroll-area.tsx'
import { Loading, RefusalNote } from '../../parts/states.tsx'
import { useAct } from '../use-act.ts'
import { openPdf } from './open-pdf.ts'
import { Placeholders } from './placeholders.tsx'
import { PublishTemplateForm } from './publish-template-form.tsx'
import { TemplateCode } from './template-code.tsx'
import { TemplateVersions } from './template-versions.tsx'

export const TemplateEditor = ({ organId, page }: { readonly organId: OrganId; readonly page: TemplatePage }) => {
  const me = useMe()
  const { id } = page.row
  const [initial] = useState(() => ({ text: page.draft?.text ?? page.text, reason: '', effectiveFrom: today() as string }))
  const kept = useKeptForm('letters.template', `${organId}/${id}`, initial)
  const { run, refusal, busy } = useAct(['template', 'templates'])
  const [side, setSide] = useState<'page' | 'versions'>('page')
  const [publishing, setPublishing] = useState(false)
  const [pdfProblem, setPdfProblem] = useState<string | null>(null)
  const code = useRef<HTMLTextAreaElement>(null)
  const mayEdit = may(me, 'letters.publishTemplate')
  const { text } = kept.values
  const settled = useSettled(text, 400)
  const preview = useQuery({
    queryKey: ['template-preview', organId, id, settled],
    queryFn: () => ask<TemplatePreview>('letters.previewTemplate', { organId, id, text: settled }),
    placeholderData: (before) => before,
  })
  const problems = preview.data?.problems ?? []
  const lastGood = useRef<TemplatePreview['letter']>(null)
  if (preview.data?.letter) lastGood.current = preview.data.letter
  const changed = text !== page.text
  const isDraft = page.draft !== null && text === page.draft.text

  const saveDraft = () =>
    run('letters.saveTemplateDraft', { organId, id, text, revision: page.draft?.revision ?? 0 }, '草稿存好了，同事也看得到').then(
      (saved) => saved && kept.clear(),
    )
  const put = (words: string) => {
    const area = code.current
    if (!area) return
    area.focus()
    // execCommand keeps the browser's own undo working
    if (!document.execCommand('insertText', false, words))
      kept.set({ text: `${text.slice(0, area.selectionStart)}${words}${text.slice(area.selectionEnd)}` })
  }
  const jump = (line: number | null) => {
    const area = code.current
    if (!area || line === null) return
    const before =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0)
    area.focus()
    area.setSelectionRange(before, before + (text.split('\n')[line - 1]?.length ?? 0))
  }
  return (
    <>
      <section
        className="tpl-edit"
        aria-label={page.row.name}
        onKeyDown={(event) => {
          if ((event.ctrlKey || event.metaKey) && event.key === 's') {
            event.preventDefault()
            if (mayEdit && changed && !isDraft && problems.length === 0) void saveDraft()
          }
        }}
      >
        <header>
          <div>
            <h2>{page.row.name}</h2>
            <p className="xs m">{inForceWords(page)}</p>
          </div>
          <span className="sp" />
          <KeptMark state={kept.state} />
          {mayEdit && (
            <>
              {changed && (
                <Button size="small" onClick={() => kept.clear({ ...initial, text: page.text })} title="回到现在用的文字">
                  不改了
                </Button>
              )}
              <Button
                size="small"
                onClick={() => void saveDraft()}
                loading={busy}
                disabled={!changed || isDraft || problems.length > 0}
                title="Ctrl+S"
              >
                存草稿
              </Button>
              <Button size="small" type="primary" disabled={!changed || problems.length > 0} onClick={() => setPublishing(true)}>
                启用新版…
              </Button>
            </>
          )}
        </header>
        {refusal && <RefusalNote refusal={refusal} />}
        {page.draft && (
          <p className="note b s">
            <span>
              {page.draft.by}
              {shortDay(page.draft.on)}存的草稿，还没有启用；现在发文书用的还是
              {page.row.inForce.from === 'system' ? '随系统的文字' : `第 ${page.row.inForce.version} 版`}。
            </span>
          </p>
        )}
        {publishing && (
          <PublishTemplateForm
            organId={organId}
            page={page}
            values={kept.values}
            set={kept.set}
            close={() => setPublishing(false)}
            done={() => kept.clear()}
          />
        )}
        <TemplateCode
          ref={code}
          text={text}
          readOnly={!mayEdit}
          problems={problems}
          change={(next) => kept.set({ text: next })}
          label={`${page.row.name}的文字`}
        />
        <Problems problems={problems} jump={jump} waiting={settled !== text || preview.isFetching} />
        <Placeholders page={page} put={mayEdit ? put : null} />
      </section>
      <aside className="tpl-side">
        <header>
          <Segmented
            value={side}
            onChange={setSide}
            options={[
              { value: 'page', label: '会印成这样' },
              { value: 'versions', label: `版本 ${page.versions.length}` },
            ]}
          />
          <span className="sp" />
          {side === 'page' && (
            <Button
              size="small"
              disabled={problems.length > 0}
              onClick={async () => setPdfProblem(await openPdf({ organId, id, text }))}
              title="用例子印一份真的 PDF"
            >
              打开 PDF
            </Button>
          )}
        </header>
        {side === 'page' ? (
          <ScrollArea className="tpl-paper" label="会印成这样">
            {pdfProblem && <p className="note r s">{pdfProblem}</p>}
            {preview.isPending && <Loading what="信的样子" />}
            {problems.length > 0 && lastGood.current && <p className="note a s">有没改好的地方，这是改好以前的样子。</p>}
            {lastGood.current && <LetterView letter={lastGood.current} />}
            <p className="xs m tpl-foot">内容是编的例子。机关名称、文号、日期、落款、二维码和救济渠道由系统生成，不在模板里。</p>
          </ScrollArea>
        ) : (
          <TemplateVersions organId={organId} page={page} text={text} use={mayEdit ? (earlier) => kept.set({ text: earlier }) : null} />
        )}
      </aside>
    </>
  )
}

const inForceWords = ({ row }: TemplatePage): string => {
  const { inForce } = row
  const which =
    inForce.from === 'system'
      ? '现在用：随系统提供的文字'
      : `现在用：${inForce.from === 'own' ? '本单位' : inForce.organName}第 ${inForce.version} 版`
  const more = row.upcoming ? `；${shortDay(row.upcoming)}起用新版` : ''
  return `${which}，${shortDay(inForce.since)}起${more}${row.unfit ? '。本单位的旧版不合现在的要求，没有用它，请修订' : ''}`
}

const Problems = ({
  problems,
  jump,
  waiting,
}: {
  problems: readonly TemplateProblem[]
  jump: (line: number | null) => void
  waiting: boolean
}) => (
  <div className="tpl-problems" role="status">
    {problems.length === 0 ? (
      <Light shape={waiting ? 'dashed' : 'tick'} tone={waiting ? 'off' : 'ok'}>
        {waiting ? '正在核对' : '法律要求写的都在'}
      </Light>
    ) : (
      <ul>
        {problems.map(({ line, message }) => (
          <li key={message}>
            <Light shape="block" tone="red">
              {line === null ? (
                <span>{message}</span>
              ) : (
                <button type="button" className="lk" onClick={() => jump(line)}>
                  {message}
                </button>
              )}
            </Light>
          </li>
        ))}
      </ul>
    )}
  </div>
)

/** The value once it has not changed for a while. */
const useSettled = (value: string, milliseconds: number): string => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
