/** Files in an S3-speaking object store. */
import { readFile } from 'node:fs/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { FileDriver } from './files.ts'
import type { Settings } from './settings.ts'

/** A driver for FILES_URL=s3://bucket/prefix. An object appears whole or not at all. */
export const s3Driver = (settings: Pick<Settings, 'filesUrl' | 's3'>): FileDriver => {
  const address = new URL(settings.filesUrl ?? '')
  const bucket = address.hostname
  const prefix = address.pathname.replace(/^\/+|\/+$/g, '')
  const keyFor = (key: string) => (prefix === '' ? key : `${prefix}/${key}`)
  const client = new S3Client({
    region: settings.s3.region,
    ...(settings.s3.endpoint ? { endpoint: settings.s3.endpoint, forcePathStyle: true } : {}),
    credentials: { accessKeyId: settings.s3.accessKey, secretAccessKey: settings.s3.secretKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return {
    keep: async (key, path) => {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: keyFor(key), Body: await readFile(path), ContentType: 'application/octet-stream' }),
      )
    },
    load: async (key) => {
      try {
        const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyFor(key) }))
        return found.Body ? Buffer.from(await found.Body.transformToByteArray()) : null
      } catch (problem) {
        if (isMissing(problem)) return null
        throw problem
      }
    },
    has: async (key) => {
      try {
        await client.send(new HeadObjectCommand({ Bucket: bucket, Key: keyFor(key) }))
        return true
      } catch (problem) {
        if (isMissing(problem)) return false
        throw problem
      }
    },
    keys: async () => {
      const keys: string[] = []
      let next: string | undefined
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            ...(prefix ? { Prefix: `${prefix}/` } : {}),
            ...(next ? { ContinuationToken: next } : {}),
          }),
        )
        for (const object of page.Contents ?? []) if (object.Key) keys.push(object.Key.split('/').at(-1) ?? '')
        next = page.IsTruncated ? page.NextContinuationToken : undefined
      } while (next)
      return keys.sort()
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyFor(key) }))
    },
  }
}

const isMissing = (problem: unknown): boolean =>
  problem instanceof Error && (problem.name === 'NoSuchKey' || problem.name === 'NotFound' || problem.name === 'NoSuchBucket')
