/** 登记投诉: one that came over the counter, by telephone or by post; the case is picked by its number (条例 第四十七、五十一条; R045). */
import { Button, Input, Select } from 'antd'
import type { z } from 'zod'
import { aboutTitles, complaintAbouts, type RegisterComplaint } from '#complaints/contract'
import { useKeptForm } from '../client/kept-form.ts'
import { today } from '../client/now.ts'
import { CasePicker, type PickedCase } from '../parts/case-picker.tsx'
import { DayField, Field } from '../parts/field.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

type Given = z.input<typeof RegisterComplaint>

interface Values {
  readonly picked: PickedCase | null
  readonly about: Given['about']
  readonly channel: Given['channel']
  readonly receivedOn: string
  readonly text: string
}
const channelTitles: Readonly<Record<Given['channel'], string>> = { in_person: '当面', phone: '电话', post: '来信' }
const channels: readonly Given['channel'][] = ['in_person', 'phone', 'post']

export const RegisterForm = ({ close }: { readonly close: () => void }) => {
  const blank: Values = { picked: null, about: 'overdue', channel: 'phone', receivedOn: today(), text: '' }
  const { values, set, state, clear } = useKeptForm<Values>('complaints.register', 'new', blank)
  const { run, refusal, busy } = useAct(['complaints', 'case'])
  const save = async () => {
    const { picked, about, channel, receivedOn, text } = values
    const input = { requestId: picked?.id ?? '', about, channel, receivedOn, text }
    if (!(await run('complaints.register', input, '登记好了，处理的期限从收到那天数起'))) return
    clear(blank)
    close()
  }
  const errors = refusal?.fields
  return (
    <div>
      {refusal && <RefusalNote refusal={refusal} />}
      <Field label="投诉的是哪一件" error={errors?.requestId && '请输入编号，从列出来的里面选一件'}>
        {(ids) => <CasePicker ids={ids} value={values.picked} choose={(picked) => set({ picked })} />}
      </Field>
      <div className="form-2">
        <Field label="投诉什么" error={errors?.about}>
          {(ids) => (
            <Select
              {...ids}
              value={values.about}
              onChange={(about) => set({ about })}
              style={{ width: '100%' }}
              options={complaintAbouts.map((value) => ({ value, label: aboutTitles[value] }))}
            />
          )}
        </Field>
        <Field label="怎么来的" error={errors?.channel}>
          {(ids) => (
            <Select
              {...ids}
              value={values.channel}
              onChange={(channel) => set({ channel })}
              style={{ width: '100%' }}
              options={channels.map((value) => ({ value, label: channelTitles[value] }))}
            />
          )}
        </Field>
      </div>
      <Field label="哪天收到" hint="来信的，是信到的那天。" error={errors?.receivedOn}>
        {(ids) => <DayField ids={ids} value={values.receivedOn} onChange={(receivedOn) => set({ receivedOn })} max={today()} />}
      </Field>
      <Field label="投诉人说了什么" hint="照原话记。只有处理投诉的人看得到。" error={errors?.text}>
        {(ids) => (
          <Input.TextArea {...ids} rows={5} maxLength={2000} value={values.text} onChange={(event) => set({ text: event.target.value })} />
        )}
      </Field>
      <div className="row" style={{ gap: 8 }}>
        <Button type="primary" loading={busy} onClick={() => void save()}>
          登记投诉
        </Button>
        <Button onClick={close}>先不登记</Button>
        <span className="sp" />
        <KeptMark state={state} />
      </div>
    </div>
  )
}
