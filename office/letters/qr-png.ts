/** A QR code as a PNG of two colours, written directly: a few hundred bytes, a fraction of a millisecond (GB/T 18284). */
import { crc32, deflateSync } from 'node:zlib'
import QRCode from 'qrcode'

const quiet = 2
const moduleSide = 7

/** Black on white, error correction M, two modules of quiet; the same text gives the same bytes. */
export const qrPng = (text: string): Uint8Array => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = (modules.size + 2 * quiet) * moduleSide
  const stride = 1 + Math.ceil(side / 8)
  const rows = Buffer.alloc(stride * side)
  for (let y = 0; y < side; y += 1) {
    const row = Math.floor(y / moduleSide) - quiet
    for (let x = 0; x < side; x += 1) {
      const column = Math.floor(x / moduleSide) - quiet
      const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size
      if (inside && modules.get(row, column)) continue
      const at = y * stride + 1 + (x >> 3)
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // one bit a pixel, grey
  header[8] = 1
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const chunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(content.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}
