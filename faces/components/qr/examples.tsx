/** Accessible when: the picture says what it leads to; the address also stands in words. */
import type { Example } from '../style-guide/example.ts'
import { Qr } from './qr.tsx'

/** Drawn with the qrcode package for https://example.org/p. */
export const qrSvg =
  '<svg viewBox="0 0 25 25" shape-rendering="crispEdges"><path stroke="#14233A" d="M0 0.500h7m1 0h1m2 0h1m1 0h2m3 0h7M0 1.500h1m5 0h1m1 0h2m1 0h1m6 0h1m5 0h1M0 2.500h1m1 0h3m1 0h1m2 0h2m1 0h2m1 0h2m1 0h1m1 0h3m1 0h1M0 3.500h1m1 0h3m1 0h1m3 0h1m2 0h4m1 0h1m1 0h3m1 0h1M0 4.500h1m1 0h3m1 0h1m1 0h1m3 0h1m1 0h1m3 0h1m1 0h3m1 0h1M0 5.500h1m5 0h1m1 0h1m5 0h1m1 0h1m1 0h1m5 0h1M0 6.500h7m1 0h1m1 0h1m1 0h1m1 0h1m1 0h1m1 0h7"/></svg>'

export const qrExamples: readonly Example[] = [{ name: '二维码', element: <Qr svg={qrSvg} label="二维码的例子" /> }]
