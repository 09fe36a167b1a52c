/** A QR code as one SVG path: dark modules on white, small enough to stand in every page. */
import { create } from 'qrcode'

/** The quiet zone of four modules that readers want. */
const quiet = 4

export const qrSvg = (text: string): string => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue
      let length = 1
      while (column + length < size && modules.get(row, column + length)) length += 1
      path += `M${column + quiet} ${row + quiet}h${length}v1h-${length}z`
      column += length - 1
    }
  const edge = size + 2 * quiet
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${edge} ${edge}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${edge}v${edge}H0z"/><path fill="#000" d="${path}"/></svg>`
}
