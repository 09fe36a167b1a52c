/** scrypt hashes of passwords, with their parameters in front: scrypt$N$r$p$salt$hash. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const current = { N: 32_768, r: 8, p: 1 } as const

/** A fresh hash under a fresh salt. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const key = await derive(password, salt, current.N, current.r, current.p)
  return ['scrypt', current.N, current.r, current.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** True when the password is the one behind the hash; without a hash the same work is done for nothing, so that time tells nothing. */
export const isPassword = async (password: string, hash: string | null): Promise<boolean> => {
  const parts = (hash ?? nobody).split('$')
  const [, N, r, p, salt, key] = parts
  if (parts.length !== 6 || !salt || !key) return false
  const wanted = Buffer.from(key, 'base64url')
  const found = await derive(password, Buffer.from(salt, 'base64url'), Number(N), Number(r), Number(p))
  return timingSafeEqual(wanted, found) && hash !== null
}

const nobody = `scrypt$${current.N}$${current.r}$${current.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`

const derive = (password: string, salt: Buffer, N: number, r: number, p: number): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (problem, key) =>
      problem ? reject(problem) : resolve(key),
    ),
  )
