/** The paper beside the form: its scans, page by page, or its words with the places from which the form was filled. */
import { Input } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { ArrivedPage } from '#requests/contract'
import { Icon } from '../parts/icon.tsx'
import { Loading } from '../parts/states.tsx'
import type { TextMark } from './register-values.ts'

const PdfPages = lazy(() => import('./pdf-pages.tsx'))

const roles: Readonly<Record<ArrivedPage['files'][number]['role'], string>> = {
  application: '申请书',
  envelope: '信封',
  identity: '身份证明',
  signature: '签名',
  other: '其他',
}

interface ScanViewProps {
  readonly arrived: ArrivedPage
  readonly text: string
  readonly marks: readonly TextMark[]
  readonly setText: (text: string) => void
  readonly addFiles: (files: readonly File[]) => void
}

export const ScanView = ({ arrived, text, marks, setText, addFiles }: ScanViewProps) => {
  const [shows, setShows] = useState<'scan' | 'text'>(arrived.files.length > 0 ? 'scan' : 'text')
  const [at, setAt] = useState(0)
  const [zoom, setZoom] = useState(false)
  const [writing, setWriting] = useState(text === '')
  const file = arrived.files[at]
  const address = file ? `/api/arrived/${arrived.arrivedId}/files/${file.digest}` : ''
  return (
    <section className="pane scanv" aria-label="来件">
      <div className="hd">
        <span className="seg scanseg">
          {(['scan', 'text'] as const).map((one) => (
            <button key={one} type="button" className="bare" aria-pressed={shows === one} onClick={() => setShows(one)}>
              {one === 'scan' ? '原件' : '文字'}
            </button>
          ))}
        </span>
        <span className="sp" />
        {shows === 'scan' && file && (
          <>
            <span className="s m nw el">
              第 {at + 1} 个，共 {arrived.files.length} 个 · {roles[file.role]}
            </span>
            <button type="button" className="btn sm" aria-pressed={zoom} onClick={() => setZoom(!zoom)}>
              {zoom ? '适合宽度' : '放大'}
            </button>
          </>
        )}
        {shows === 'text' && (
          <button type="button" className="btn sm" onClick={() => setWriting(!writing)}>
            {writing ? '看标出的地方' : '改文字'}
          </button>
        )}
      </div>
      <div className="bd">
        {shows === 'text' ? (
          writing ? (
            <Input.TextArea
              aria-label="来件文字"
              className="papertext"
              autoSize={{ minRows: 16 }}
              value={text}
              placeholder="把来信的文字打在这里，或者从电子邮件里贴过来；右边的表会跟着填。"
              onChange={(event) => setText(event.target.value)}
            />
          ) : (
            <Marked text={text} marks={marks} />
          )
        ) : !file ? (
          <div className="state">
            <p>
              <b>还没有扫描件</b>
            </p>
            <p className="m s">可以先按文字登记，扫描件以后再补。</p>
          </div>
        ) : file.type.startsWith('image/') ? (
          <img className={`scanimg${zoom ? ' big' : ''}`} src={address} alt={`来件第 ${at + 1} 个文件：${roles[file.role]}`} />
        ) : file.type === 'application/pdf' ? (
          <Suspense fallback={<Loading what="扫描件" />}>
            <PdfPages key={address} address={address} zoom={zoom} />
          </Suspense>
        ) : (
          <div className="state">
            <p>
              <b>这个文件不能在这里看</b>
            </p>
            <a className="btn" href={address} download>
              下载{roles[file.role]}
            </a>
          </div>
        )}
      </div>
      <div className="ft pad2 row">
        {arrived.files.map((one, index) => (
          <button
            key={one.digest}
            type="button"
            className={`thumb${index === at ? ' on' : ''}`}
            aria-label={`第 ${index + 1} 个文件：${roles[one.role]}`}
            aria-current={index === at || undefined}
            onClick={() => {
              setAt(index)
              setShows('scan')
            }}
          >
            {index + 1}
          </button>
        ))}
        <label className="btn sm">
          <Icon name="plus" />
          补扫描件
          <input
            type="file"
            className="sr"
            multiple
            onChange={(event) => {
              addFiles([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
        <span className="sp" />
        <span className="xs m el">原件一直留着，登记后进案卷</span>
      </div>
    </section>
  )
}

const Marked = ({ text, marks }: { readonly text: string; readonly marks: readonly TextMark[] }) => {
  const pieces: { readonly key: number; readonly text: string; readonly mark: TextMark | null }[] = []
  let place = 0
  for (const mark of marks) {
    if (mark.start > place) pieces.push({ key: place, text: text.slice(place, mark.start), mark: null })
    pieces.push({ key: mark.start, text: text.slice(mark.start, mark.end), mark })
    place = mark.end
  }
  pieces.push({ key: place, text: text.slice(place), mark: null })
  return (
    <div className="sheet2 marked">
      {pieces.map((piece) =>
        piece.mark ? (
          <mark key={piece.key} className={piece.mark.field === 'items' ? 'ask' : ''}>
            {piece.text}
            <span className="n">{piece.mark.number}</span>
          </mark>
        ) : (
          <span key={piece.key}>{piece.text}</span>
        ),
      )}
    </div>
  )
}
