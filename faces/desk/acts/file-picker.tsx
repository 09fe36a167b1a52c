/** Takes files, sends them at once, and lists them by name; the form keeps only their digests. */
import { Button } from 'antd'
import { useId, useState } from 'react'
import { sendFile } from '../client/call.ts'
import { Icon } from '../parts/icon.tsx'
import type { KeptFile } from './form-spec.ts'

export const FilePicker = ({ files, set }: { files: readonly KeptFile[]; set: (files: readonly KeptFile[]) => void }) => {
  const id = useId()
  const [sending, setSending] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string | null>(null)

  const take = async (chosen: readonly File[]) => {
    setProblem(null)
    setSending(chosen.map((file) => file.name))
    let kept = files
    for (const file of chosen) {
      const sent = await sendFile(file)
      if (sent.ok) kept = [...kept.filter((one) => one.digest !== sent.value.digest), { digest: sent.value.digest, name: sent.value.name }]
      else setProblem(`${file.name}：${sent.error.message}`)
    }
    setSending([])
    set(kept)
  }

  return (
    <>
      <input
        id={id}
        className="sr"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="选文件"
        onChange={(event) => {
          void take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button loading={sending.length > 0} onClick={() => document.getElementById(id)?.click()}>
        <Icon name="clip" />
        选文件
      </Button>
      <ul className="filelist">
        {files.map((file) => (
          <li key={file.digest}>
            <Icon name="clip" />
            <span className="el">{file.name}</span>
            <button type="button" className="lk" onClick={() => set(files.filter((one) => one.digest !== file.digest))}>
              去掉<span className="sr"> {file.name}</span>
            </button>
          </li>
        ))}
        {sending.map((name) => (
          <li key={name} className="m">
            正在传 {name}
          </li>
        ))}
      </ul>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
