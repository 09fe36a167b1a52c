/** Starts and ends the real server as its own process, on its own data folder; for the kill loop, the measurements and the journeys. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const top = fileURLToPath(new URL('..', import.meta.url))

/** A port nobody listens on. */
export const freePort = () =>
  new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })

/** The environment of an installation that has nothing to do with the developer's own. */
export const environmentOf = (dataDir, port, more = {}) => {
  const { DATABASE_URL: _own, ...rest } = process.env
  return { ...rest, DATA_DIR: dataDir, PORT: String(port), SEED: 'none', TRUSTED_PROXIES: '127.0.0.1', ...more }
}

/** Runs a command to its end; answers code and output. */
export const run = (args, env) =>
  new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: top, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.once('close', (code) => done({ code, stdout, stderr }))
  })

/** A small rehearsal county in an empty data folder. */
export const prepareCounty = async (dataDir, port, { seed = 7, cases = 6, days = 60 } = {}) => {
  const prepared = await run(
    ['--import', 'tsx', join(top, 'bench/small-county.ts'), String(seed), String(cases), String(days)],
    environmentOf(dataDir, port),
  )
  if (prepared.code !== 0) throw new Error(`the county could not be prepared:\n${prepared.stderr.slice(-2000)}`)
}

/** Starts `sunlit start`; resolves once /readyz says yes, with how long that took. */
export const startServer = async (dataDir, port, more = {}) => {
  const begun = performance.now()
  const child = spawn(process.execPath, [join(top, 'sunlit'), 'start'], {
    cwd: top,
    env: environmentOf(dataDir, port, more),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said = (said + chunk).slice(-20_000)
    })
  const ended = new Promise((done) => child.once('exit', (code, signal) => done({ code, signal })))
  let over = false
  ended.then(() => {
    over = true
  })
  const address = `http://127.0.0.1:${port}`
  for (;;) {
    if (over) throw new Error(`the server ended at its start:\n${said}`)
    if (performance.now() - begun > 240_000) throw new Error(`the server is not ready after four minutes:\n${said}`)
    const isReady = await fetch(`${address}/readyz`).then(
      async (answer) => {
        await answer.arrayBuffer()
        return answer.ok
      },
      () => false,
    )
    if (isReady) break
    await pause(20)
  }
  return {
    pid: child.pid,
    address,
    readyAfter: performance.now() - begun,
    said: () => said,
    /** SIGKILL to the whole node process. */
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    stop: async () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** One call of the API; throws when the connection breaks. */
export const call = async (address, name, input, { cookie, key, from = '127.0.0.1' } = {}) => {
  const answer = await fetch(`${address}/api/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-sunlit-request': '1',
      'x-forwarded-for': from,
      ...(cookie ? { cookie } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(20_000),
  })
  const body = await answer.json()
  return { status: answer.status, value: body.value, refusal: body.refusal, setCookie: answer.headers.get('set-cookie') }
}

/** Signs a demonstration account in; answers the cookie. */
export const signIn = async (address, account, from) => {
  const begun = await call(address, 'identity.signIn', { account, password: 'Yanlian-2026' }, { from })
  if (begun.status !== 200) throw new Error(`sign-in of ${account}: ${JSON.stringify(begun)}`)
  const { challenge, rehearsalCode } = begun.value
  const verified = await call(address, 'identity.verifyCode', { challenge, code: rehearsalCode }, { from })
  if (verified.status !== 200) throw new Error(`code of ${account}: ${JSON.stringify(verified)}`)
  return { cookie: verified.setCookie.split(';')[0], me: verified.value }
}
