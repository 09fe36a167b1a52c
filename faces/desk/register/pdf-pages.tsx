/** Pages of a scanned PDF drawn in the window itself; loaded only when there is one. */
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { Loading } from '../parts/states.tsx'

GlobalWorkerOptions.workerSrc = worker
const pagesAtMost = 60

const PdfPages = ({ address, zoom }: { readonly address: string; readonly zoom: boolean }) => {
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  useEffect(() => {
    let stale = false
    const loading = getDocument({ url: address, withCredentials: true, useWasm: false, isEvalSupported: false })
    const draw = async () => {
      const pdf = await loading.promise
      for (let number = 1; number <= Math.min(pdf.numPages, pagesAtMost); number += 1) {
        const page = await pdf.getPage(number)
        if (stale || !place.current) return
        const width = Math.max(320, place.current.clientWidth) * (zoom ? 1.8 : 1)
        const viewport = page.getViewport({ scale: (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio })
        const canvas = document.createElement('canvas')
        canvas.width = viewport.width
        canvas.height = viewport.height
        canvas.style.width = `${width}px`
        canvas.setAttribute('role', 'img')
        canvas.setAttribute('aria-label', `第 ${number} 页`)
        await page.render({ canvas, viewport }).promise
        if (stale) return
        place.current.append(canvas)
        setState('shown')
      }
    }
    const drawn = place.current
    draw().catch(() => {
      // a damaged PDF: the clerk can still take it out of the house and open it
      if (!stale) setState('failed')
    })
    return () => {
      stale = true
      drawn?.replaceChildren()
      void loading.destroy()
    }
  }, [address, zoom])
  return (
    <>
      {state === 'loading' && <Loading what="扫描件" />}
      {state === 'failed' && (
        <div className="state">
          <p>
            <b>这份 PDF 打不开</b>
          </p>
          <a className="btn" href={address} download>
            下载来看
          </a>
        </div>
      )}
      <div className="pdfpages" ref={place} />
    </>
  )
}

export default PdfPages
