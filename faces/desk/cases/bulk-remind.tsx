/** 催办几件: owner and stand-in of each are told why, once a case and day (条例 第四十五条; R019). */
import { Input, Radio } from 'antd'
import { type Cause, causes, causeTitles } from '#worklists/contract'
import { useKeptForm } from '../client/kept-form.ts'
import { Field } from '../parts/field.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { BulkWindow } from './bulk-window.tsx'

const blank: { readonly cause: Cause; readonly words: string } = { cause: 'due_soon', words: '' }

export const BulkRemind = ({ ids, close }: { readonly ids: readonly string[]; readonly close: () => void }) => {
  const kept = useKeptForm('worklists.remind', 'several', blank)
  const { cause, words } = kept.values
  return (
    <BulkWindow
      ids={ids}
      close={close}
      title={`催办 ${ids.length} 件`}
      verb="催办"
      name="worklists.remind"
      done={() => kept.clear(blank)}
      lacking={cause === 'other' && words.trim() === '' ? '选了“其他”，请写一句为什么催。' : null}
      inputOf={(row) => ({ requestId: row.id, cause, words })}
      fields={() => (
        <>
          <Field label="为什么催" group>
            {() => (
              <Radio.Group
                value={cause}
                options={causes.map((value) => ({ value, label: causeTitles[value] }))}
                onChange={(event) => kept.set({ cause: event.target.value })}
              />
            )}
          </Field>
          <Field label="想说的话" required={cause === 'other'} hint="承办人和 B 角打开案件看得到；通知和短信里只写上面选的原因。">
            {(at) => (
              <Input.TextArea
                {...at}
                maxLength={200}
                autoSize={{ minRows: 2, maxRows: 5 }}
                value={words}
                onChange={(event) => kept.set({ words: event.target.value })}
              />
            )}
          </Field>
          <div className="row" style={{ marginBottom: 8 }}>
            <span className="m s">催办留在案件里，不改变任何期限。一件一天只能催一次。</span>
            <span className="sp" />
            <KeptMark state={kept.state} />
          </div>
        </>
      )}
    />
  )
}
