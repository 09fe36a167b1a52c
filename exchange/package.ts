/** `.sunlit` packages: messages, their files and receipts in one signed ZIP, for links that carry files (design §6). */
import { createHash } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import { err, ok, type Result } from '#kernel'
import { canonical } from '#platform'
import { Envelope, type EnvelopeKeys, isPlainBase64, type Sender } from './envelope.ts'

/** What one side says about the other's messages: applied without a gap up to here, and known to exist up to there. */
export const StreamReceipt = z.strictObject({
  of: z.enum(['office', 'site']),
  appliedThrough: z.number().int().min(0),
  /** Numbers asked for again: known to exist, not yet here. */
  wanted: z.array(z.number().int().min(1)).max(10_000),
})
export type StreamReceipt = z.infer<typeof StreamReceipt>

const Manifest = z.strictObject({
  format: z.literal('sunlit-package/1'),
  sender: z.enum(['office', 'site']),
  packedAt: z.string().max(40),
  /** The highest number the sender has given out: shows a lost last message. */
  highest: z.number().int().min(0),
  receipt: StreamReceipt,
  entries: z.array(z.strictObject({ name: z.string().max(200), bytes: z.number().int().min(0), sm3: z.string().length(64) })).max(20_000),
})
type Manifest = z.infer<typeof Manifest>

export interface Package {
  readonly sender: Sender
  readonly packedAt: string
  readonly highest: number
  readonly receipt: StreamReceipt
  readonly messages: readonly Envelope[]
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Larger packages are not opened: the sender makes several. */
export const packageLimit = 512 * 1024 * 1024

/** The bytes of a package; the same content gives the same entries. */
export const pack = (keys: EnvelopeKeys, content: Package): Uint8Array => {
  const parts: Record<string, Uint8Array> = {}
  for (const message of content.messages) parts[`messages/${String(message.number).padStart(12, '0')}.json`] = utf8(canonical(message))
  for (const [digest, bytes] of content.files) parts[`files/${digest}`] = bytes
  const manifest: Manifest = {
    format: 'sunlit-package/1',
    sender: content.sender,
    packedAt: content.packedAt,
    highest: content.highest,
    receipt: content.receipt,
    entries: Object.entries(parts).map(([name, bytes]) => ({ name, bytes: bytes.length, sm3: sm3(bytes) })),
  }
  const text = canonical(manifest)
  const signature = keys.sign(content.sender, Buffer.from(text, 'utf8'))
  return zipSync({ 'manifest.json': utf8(text), 'manifest.sig': utf8(signature), ...parts }, { level: 6, mtime: '1980-01-01T00:00:00' })
}

/** Opens a package from `sender`: signature, every digest and size, and nothing besides what the manifest names. */
export const unpack = (keys: EnvelopeKeys, sender: Sender, bytes: Uint8Array): Result<Package, string> => {
  const parts = unzipped(bytes)
  if (!parts.ok) return parts
  const text = parts.value['manifest.json']
  const signature = parts.value['manifest.sig']
  if (!text || !signature) return err('包里没有清单或签名')
  const signed = Buffer.from(signature).toString('utf8')
  if (!isPlainBase64(signed) || !keys.verify(sender, Buffer.from(text), signed)) return err('包的签名不对：内容被改动过，或者不是对方发的')
  const manifest = Manifest.safeParse(JSON.parse(Buffer.from(text).toString('utf8')))
  if (!manifest.success) return err('包的清单读不懂')
  if (manifest.data.sender !== sender) return err('包不是对方发的')
  if (manifest.data.entries.length + 2 !== Object.keys(parts.value).length) return err('包里的内容和清单不一致')
  const messages: Envelope[] = []
  const files = new Map<string, Uint8Array>()
  for (const entry of manifest.data.entries) {
    const part = parts.value[entry.name]
    if (!part || part.length !== entry.bytes || sm3(part) !== entry.sm3) return err(`包里的 ${entry.name} 被改动过或者缺失`)
    if (entry.name.startsWith('files/')) files.set(entry.name.slice('files/'.length), part)
    else if (entry.name.startsWith('messages/')) {
      const message = Envelope.safeParse(JSON.parse(Buffer.from(part).toString('utf8')))
      if (!message.success) return err(`包里的 ${entry.name} 读不懂`)
      messages.push(message.data)
    } else return err(`包里有不认识的内容 ${entry.name}`)
  }
  messages.sort((a, b) => a.number - b.number)
  const { packedAt, highest, receipt } = manifest.data
  return ok({ sender, packedAt, highest, receipt, messages, files })
}

const unzipped = (bytes: Uint8Array): Result<Readonly<Record<string, Uint8Array>>, string> => {
  if (bytes.length > packageLimit) return err('包太大')
  let total = 0
  try {
    const parts = unzipSync(bytes, {
      filter: (entry) => {
        total += entry.originalSize
        if (total > packageLimit) throw new Error('too large')
        return true
      },
    })
    return ok(parts)
  } catch {
    // a damaged or bloated ZIP: the sender is asked for it again by the receipt
    return err('包打不开：文件损坏或者太大')
  }
}

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))
const sm3 = (bytes: Uint8Array): string => createHash('sm3').update(bytes).digest('hex')
