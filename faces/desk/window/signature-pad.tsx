/** 签名: drawn with finger, pen or mouse on the counter's screen; it becomes a picture that is stored as a file of the case (R016). */
import { useEffect, useRef, useState } from 'react'
import { sendFile } from '../client/call.ts'

export interface SignatureFile {
  readonly digest: string
  readonly name: string
}

const [width, height] = [560, 200]

export const SignaturePad = ({ set }: { readonly set: (file: SignatureFile | null) => void }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)
  const [state, setState] = useState<'empty' | 'drawn' | 'sending' | 'kept'>('empty')
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => wipe(canvas.current), [])

  const at = (event: React.PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: ((event.clientX - box.left) * width) / box.width, y: ((event.clientY - box.top) * height) / box.height }
  }
  const begin = (event: React.PointerEvent<HTMLCanvasElement>) => {
    const pen = canvas.current?.getContext('2d')
    if (!pen || state === 'sending') return
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = true
    const { x, y } = at(event)
    pen.beginPath()
    pen.moveTo(x, y)
    set(null)
    setState('drawn')
  }
  const go = (event: React.PointerEvent<HTMLCanvasElement>) => {
    const pen = canvas.current?.getContext('2d')
    if (!pen || !drawing.current) return
    const { x, y } = at(event)
    pen.lineTo(x, y)
    pen.stroke()
  }
  const again = () => {
    wipe(canvas.current)
    set(null)
    setState('empty')
  }
  const keep = () => {
    canvas.current?.toBlob(async (picture) => {
      if (!picture) return
      setState('sending')
      setProblem(null)
      const sent = await sendFile(new File([picture], '领取签名.png', { type: 'image/png' }))
      if (!sent.ok) {
        setProblem(sent.error.message)
        setState('drawn')
        return
      }
      set({ digest: sent.value.digest, name: sent.value.name })
      setState('kept')
    }, 'image/png')
  }

  return (
    <div className="sign">
      <canvas
        ref={canvas}
        width={width}
        height={height}
        aria-label="签名板：请领取人在这里签名"
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={() => {
          drawing.current = false
        }}
      />
      <div className="row">
        <button type="button" className="btn sm" disabled={state !== 'drawn'} onClick={keep}>
          {state === 'sending' ? '正在存……' : state === 'kept' ? '签名已存' : '签好了'}
        </button>
        <button type="button" className="btn sm" disabled={state === 'empty' || state === 'sending'} onClick={again}>
          重签
        </button>
        <span className="s m" role="status">
          {state === 'kept' ? '签名已经存好' : '请领取人用手指、笔或者鼠标签名'}
        </span>
      </div>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

const wipe = (canvas: HTMLCanvasElement | null) => {
  const pen = canvas?.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.strokeStyle = '#14233A'
  pen.lineWidth = 3
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
}
