/** 起草公开稿: title, summary, files without people; kept while typing, read by the machine, sent to whoever examines it (R040). */
import { Button, Checkbox, Input } from 'antd'
import type { ChosenFile, ConversionDetail } from '#conversions/contract'
import { FilePicker } from '../acts/file-picker.tsx'
import { useKeptForm } from '../client/kept-form.ts'
import { Field } from '../parts/field.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'
import { FileLine } from './file-line.tsx'

interface Values {
  readonly title: string
  readonly summary: string
  readonly files: readonly ChosenFile[]
  readonly lookedThrough: boolean
}

export const DraftForm = ({ one }: { readonly one: ConversionDetail }) => {
  const { run, refusal, busy } = useAct(['conversions'])
  const [newest] = one.drafts
  const form = useKeptForm<Values>('conversions.keepDraft', one.id, {
    title: newest?.title ?? one.title.slice(0, 100),
    summary: newest?.summary ?? '',
    files: newest?.files.map(({ digest, name }) => ({ digest, name })) ?? [],
    lookedThrough: false,
  })
  const { title, summary, files, lookedThrough } = form.values
  const offered = one.supplied.filter(({ digest }) => !files.some((file) => file.digest === digest))
  const kept = newest && newest.submittedOn === null ? newest : null
  const errors = refusal?.fields
  const save = async () => {
    const done = await run(
      'conversions.keepDraft',
      { proposalId: one.id, version: one.version, title, summary, files, lookedThrough },
      '公开稿保存了，机器正在核对文件',
    )
    if (done) form.clear()
  }
  return (
    <section className="card cv-box" aria-label="起草公开稿">
      <div className="row">
        <h2>起草公开稿</h2>
        <span className="sp" />
        <KeptMark state={form.state} />
      </div>
      <p className="s m" style={{ marginBottom: 8 }}>
        只写要公开的信息本身。申请里写的情况、理由和答复里的话都不用。
      </p>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field label="标题" error={errors?.title}>
        {(ids) => <Input {...ids} value={title} maxLength={100} onChange={(event) => form.set({ title: event.target.value })} />}
      </Field>
      <Field label="内容概述" hint="一两句话：是什么、哪年的、管什么用。100 字上下最好。" error={errors?.summary}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={3}
            value={summary}
            maxLength={500}
            onChange={(event) => form.set({ summary: event.target.value })}
          />
        )}
      </Field>
      <Field label="公开的文件" group hint="用答复时给出的去标识化文件，或者重新传一份遮好的。" error={errors?.files}>
        {() => (
          <>
            {offered.length > 0 && (
              <ul className="filelist" aria-label="答复时给出的文件">
                {offered.map(({ digest, name, caseNumber }) => (
                  <li key={digest}>
                    <span className="el">
                      {name}
                      <span className="m s">　{caseNumber}答复时给的</span>
                    </span>
                    <button type="button" className="lk" onClick={() => form.set({ files: [...files, { digest, name }] })}>
                      用这份<span className="sr"> {name}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
            <FilePicker files={files} set={(chosen) => form.set({ files: chosen })} />
          </>
        )}
      </Field>
      <Field label="逐页看过" group error={errors?.lookedThrough}>
        {() => (
          <Checkbox checked={lookedThrough} onChange={(event) => form.set({ lookedThrough: event.target.checked })}>
            姓名、号码、住址、照片里的人都已去掉，扫描件也逐页看了
          </Checkbox>
        )}
      </Field>
      {kept && (
        <ul className="filelist" aria-label="已保存文件的核对结果">
          {kept.files.map((file) => (
            <FileLine key={file.digest} file={file} />
          ))}
        </ul>
      )}
      <div className="row" style={{ gap: 8, marginTop: 8 }}>
        <Button type={kept ? 'default' : 'primary'} loading={busy} onClick={() => void save()}>
          保存公开稿
        </Button>
        {kept && (
          <Button
            type="primary"
            loading={busy}
            onClick={() => void run('conversions.submit', { proposalId: one.id, version: one.version }, '送审查了，等另一位同事审查')}
          >
            送审查
          </Button>
        )}
      </div>
    </section>
  )
}
