/** Session and challenge tokens: 256 random bits for the browser, only their digest for the database. */
import { createHash, randomBytes } from 'node:crypto'

/** A new token and what is kept of it. */
export const newToken = (): { readonly token: string; readonly digest: string } => {
  const token = randomBytes(32).toString('base64url')
  return { token, digest: digestOf(token) }
}

/** What is kept of a token. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
