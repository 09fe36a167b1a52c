/** One message on its way: numbered by its sender, signed with SM2; a changed byte is refused (GB/T 32918, design §6). */
import { z } from 'zod'
import { err, type Json, ok, type Result } from '#kernel'
import { canonical, type SideName } from '#platform'
import { fromOffice, fromSite, type OfficeMessageType, type SiteMessageType } from './messages.ts'

/** The two ends of the exchange. */
export type Sender = SideName

const json: z.ZodType<Json> = z.json()

export const Envelope = z.strictObject({
  format: z.literal('sunlit-message/1'),
  sender: z.enum(['office', 'site']),
  /** 1, 2, 3 … without a gap, by sender. */
  number: z.number().int().min(1),
  type: z.string().max(80),
  version: z.number().int().min(1),
  sentAt: z.string().max(40),
  payload: json,
  /** Digests of the files that travel with it. */
  files: z.array(z.string().max(128)).max(200),
  signature: z.string().max(400),
})
export type Envelope = z.infer<typeof Envelope>
export type Unsigned = Omit<Envelope, 'signature' | 'format'>

/** SM2 over bytes; `verify` knows the public key of each sender. App.ciphers is one. */
export interface EnvelopeKeys {
  readonly sign: (sender: Sender, bytes: Uint8Array) => string
  readonly verify: (sender: Sender, bytes: Uint8Array, signature: string) => boolean
}

/** An envelope whose every byte was checked, and its payload as the schema reads it. */
export interface OpenedEnvelope {
  readonly envelope: Envelope
  readonly payload: unknown
}

/** Why an envelope was not taken: nothing of it is used. */
export interface EnvelopeRefused {
  readonly why: 'unreadable' | 'signature' | 'sender' | 'unknown_type' | 'payload'
  readonly detail: string
}

/** The envelope with its signature. */
export const sealEnvelope = (keys: EnvelopeKeys, unsigned: Unsigned): Envelope => {
  const plain = { format: 'sunlit-message/1' as const, ...unsigned }
  return { ...plain, signature: keys.sign(unsigned.sender, signedBytes(plain)) }
}

/** Reads an envelope that says it comes from `sender`: shape, signature, type and payload are all checked. */
export const openEnvelope = (keys: EnvelopeKeys, sender: Sender, received: unknown): Result<OpenedEnvelope, EnvelopeRefused> => {
  const read = Envelope.safeParse(received)
  if (!read.success) return err({ why: 'unreadable', detail: read.error.issues[0]?.path.join('.') ?? '' })
  const { signature, ...plain } = read.data
  if (plain.sender !== sender) return err({ why: 'sender', detail: plain.sender })
  if (!isPlainBase64(signature) || !keys.verify(sender, signedBytes(plain), signature))
    return err({ why: 'signature', detail: `${sender} ${plain.number}` })
  const schema = schemaOf(sender, plain.type)
  if (!schema) return err({ why: 'unknown_type', detail: plain.type })
  const payload = schema.safeParse(plain.payload)
  if (!payload.success) return err({ why: 'payload', detail: payload.error.issues.map((issue) => issue.path.join('.')).join(' ') })
  return ok({ envelope: read.data, payload: payload.data })
}

/** The schema of a message type as sent by that side; undefined for a type it does not send. */
export const schemaOf = (sender: Sender, type: string): z.ZodType | undefined => {
  if (sender === 'site') return isSiteMessageType(type) ? fromSite[type] : undefined
  return isOfficeMessageType(type) ? fromOffice[type] : undefined
}

export const isSiteMessageType = (type: string): type is SiteMessageType => Object.hasOwn(fromSite, type)
export const isOfficeMessageType = (type: string): type is OfficeMessageType => Object.hasOwn(fromOffice, type)

/** One signature has one text: base64 has spare bits that a reader ignores. */
export const isPlainBase64 = (text: string): boolean => Buffer.from(text, 'base64').toString('base64') === text

const signedBytes = (plain: Omit<Envelope, 'signature'>): Buffer => Buffer.from(canonical(plain), 'utf8')
