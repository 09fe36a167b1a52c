/** What a file is, read off its bytes: names and claimed types are not believed. */

/** Types that may be taken in and handed out again. Everything else is stored as application/octet-stream. */
export const sniffType = (head: Buffer): string => {
  if (starts(head, '%PDF-')) return 'application/pdf'
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png'
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg'
  if (starts(head, 'GIF87a') || starts(head, 'GIF89a')) return 'image/gif'
  if (starts(head, 'RIFF') && head.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp'
  if (starts(head, 'RIFF') && head.subarray(8, 12).toString('latin1') === 'WAVE') return 'audio/wav'
  if (starts(head, 'OggS\0')) return 'audio/ogg'
  if (starts(head, 'ID3') || (head[0] === 0xff && [0xfb, 0xf3, 0xf2].includes(head[1] ?? 0))) return 'audio/mpeg'
  if (starts(head, 'II*\0') || starts(head, 'MM\0*')) return 'image/tiff'
  if (starts(head, 'PK\u0003\u0004')) return zipType(head)
  if (starts(head, '\u00d0\u00cf\u0011\u00e0')) return 'application/x-ole-storage'
  return isPlainText(head) ? 'text/plain' : 'application/octet-stream'
}

/** The extension under which a type is handed out. */
export const extensionOf = (type: string): string => extensions[type] ?? 'bin'

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'application/zip': 'zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/ofd': 'ofd',
  'application/x-ole-storage': 'doc',
  'text/plain': 'txt',
  'audio/wav': 'wav',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
}

const starts = (head: Buffer, text: string): boolean => head.subarray(0, text.length).toString('latin1') === text

/** Office files are ZIPs that name their parts near the beginning. */
const zipType = (head: Buffer): string => {
  const text = head.toString('latin1')
  if (text.includes('OFD.xml')) return 'application/ofd'
  if (text.includes('word/')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  if (text.includes('xl/')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  if (text.includes('ppt/')) return 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  return 'application/zip'
}

/** UTF-8 (or GBK-looking) text without control characters; markup is not plain text, so that no page is ever served as one. */
const isPlainText = (head: Buffer): boolean => {
  if (head.length === 0) return false
  if (/^\s*(<!doctype|<html|<svg|<\?xml|<script)/i.test(head.subarray(0, 512).toString('latin1'))) return false
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}
