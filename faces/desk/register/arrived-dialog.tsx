/** 放入来件: scans, photos, pasted words of several letters at once; each becomes a line of the stream. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Radio, Select } from 'antd'
import { useId, useState } from 'react'
import { type IntakeChannel, intakeChannels } from '#law'
import { errorOf } from '../acts/form-spec.ts'
import { channelTitles } from '../acts/words.ts'
import { act, type Failure, sendFile } from '../client/call.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { today } from '../client/now.ts'
import { useMe } from '../client/session.tsx'
import { DayField, Field } from '../parts/field.tsx'
import { RefusalNote } from '../parts/states.tsx'

const arrivedLabels: Readonly<Record<IntakeChannel, string>> = {
  in_person: '交来的日期',
  registered_mail: '签收日期',
  ordinary_mail: '送到的日期',
  online: '收到的日期',
  email: '收到的日期',
  fax: '收到的日期',
}

export const ArrivedDialog = ({ close, kept }: { readonly close: () => void; readonly kept: (firstId: string) => void }) => {
  const me = useMe()
  const queries = useQueryClient()
  const pickId = useId()
  const draft = useKeptForm<{
    channel: IntakeChannel
    arrivedOn: string
    submittedOn: string
    mailNumber: string
    text: string
    together: boolean
    files: readonly { readonly digest: string; readonly name: string }[]
  }>('requests.keepArrived', 'new', {
    channel: 'registered_mail',
    arrivedOn: today(),
    submittedOn: '',
    mailNumber: '',
    text: '',
    together: true,
    files: [],
  })
  const { channel, arrivedOn, submittedOn, mailNumber, text, together, files } = draft.values
  const setChannel = (channel: typeof draft.values.channel) => draft.set({ channel })
  const setArrivedOn = (arrivedOn: typeof draft.values.arrivedOn) => draft.set({ arrivedOn })
  const setSubmittedOn = (submittedOn: typeof draft.values.submittedOn) => draft.set({ submittedOn })
  const setMailNumber = (mailNumber: typeof draft.values.mailNumber) => draft.set({ mailNumber })
  const setText = (text: typeof draft.values.text) => draft.set({ text })
  const setTogether = (together: typeof draft.values.together) => draft.set({ together })
  const setFiles = (files: typeof draft.values.files) => draft.set({ files })
  const [sending, setSending] = useState(0)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const organId = me.roles.find((grant) => grant.role === 'clerk' || grant.role === 'window_clerk')?.organId ?? me.organId

  const take = async (chosen: readonly File[]) => {
    setRefusal(null)
    setSending(chosen.length)
    let added = files
    for (const file of chosen) {
      const sent = await sendFile(file)
      if (sent.ok)
        added = [...added.filter((one) => one.digest !== sent.value.digest), { digest: sent.value.digest, name: sent.value.name }]
      else setRefusal({ ...sent.error, message: `${file.name}：${sent.error.message}` })
      setSending((left) => left - 1)
    }
    setFiles(added)
  }
  const send = async () => {
    const facts = {
      channel,
      arrivedOn,
      ...(submittedOn ? { submittedOn } : {}),
      ...(mailNumber.trim() ? { mailNumber: mailNumber.trim() } : {}),
    }
    const words = text.trim()
    const items =
      together || files.length < 2
        ? [{ ...facts, files, ...(words ? { text: words } : {}) }]
        : files.map((file, index) => ({ ...facts, files: [file], ...(index === 0 && words ? { text: words } : {}) }))
    const sent = await act<{ arrivedIds: readonly string[] }>('requests.keepArrived', { organId, items })
    if (!sent.ok) return setRefusal(sent.error)
    draft.clear()
    await queries.invalidateQueries({ queryKey: ['stream'] })
    kept(sent.value.arrivedIds[0] ?? '')
  }
  return (
    <Modal
      open
      width={640}
      title="放入来件"
      okText={together || files.length < 2 ? '放入待登记' : `放入 ${files.length} 件待登记`}
      okButtonProps={{ disabled: sending > 0 || (files.length === 0 && text.trim() === '') }}
      cancelText="取消"
      onOk={() => void send()}
      onCancel={close}
    >
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="form-2" style={{ marginTop: 8 }}>
        <Field label="怎么来的" name="channel">
          {(ids) => (
            <Select
              {...ids}
              value={channel}
              style={{ width: '100%' }}
              options={intakeChannels.map((value) => ({ value, label: channelTitles[value] }))}
              onChange={setChannel}
            />
          )}
        </Field>
        <Field label={arrivedLabels[channel]} name="arrivedOn" article="第31条" error={errorOf(refusal?.fields, 'arrivedOn')}>
          {(ids) => <DayField ids={ids} value={arrivedOn} max={today()} onChange={setArrivedOn} />}
        </Field>
        <Field label={channel === 'registered_mail' || channel === 'ordinary_mail' ? '邮戳日期' : '发出的日期'} required={false}>
          {(ids) => <DayField ids={ids} value={submittedOn} max={arrivedOn} onChange={setSubmittedOn} />}
        </Field>
        {channel === 'registered_mail' && (
          <Field label="邮件号" required={false}>
            {(ids) => <Input {...ids} value={mailNumber} maxLength={40} onChange={(event) => setMailNumber(event.target.value)} />}
          </Field>
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div
        className="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          void take([...event.dataTransfer.files])
        }}
      >
        <input
          id={pickId}
          className="sr"
          type="file"
          multiple
          tabIndex={-1}
          aria-label="选扫描件"
          onChange={(event) => {
            void take([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <Button loading={sending > 0} onClick={() => document.getElementById(pickId)?.click()}>
          选扫描件、照片、PDF
        </Button>{' '}
        <span className="m s">也可以一起拖到这里</span>
        <ul className="filelist">
          {files.map((file) => (
            <li key={file.digest}>
              <span className="el">{file.name}</span>
              <button type="button" className="lk" onClick={() => setFiles(files.filter((one) => one.digest !== file.digest))}>
                去掉<span className="sr"> {file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {files.length > 1 && (
        <Radio.Group value={together} onChange={(event) => setTogether(event.target.value)} style={{ marginBottom: 12 }}>
          <Radio value={true}>是同一件的几页</Radio>
          <Radio value={false}>每个文件是一件</Radio>
        </Radio.Group>
      )}
      <Field label="来件文字" required={false} hint="电子邮件贴正文；来信可以现在打，也可以登记时再打。加密保存。">
        {(ids) => (
          <Input.TextArea {...ids} autoSize={{ minRows: 3, maxRows: 10 }} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
    </Modal>
  )
}
