/** One connection, made for short transactions: what is said in one breath goes out together, and what was said before is not explained again. */
import type { Socket } from 'node:net'
import pg from 'pg'

/** Statements the server remembers, by their text: one name on every connection. Beyond `most`, composed ones are sent whole. */
const remembered = new Map<string, string>()
const most = 400

const nameOf = (text: string): string | undefined => {
  const known = remembered.get(text)
  if (known !== undefined || remembered.size >= most) return known
  const name = `s${remembered.size + 1}`
  remembered.set(text, name)
  return name
}

type Ask = (text: unknown, values?: unknown, done?: unknown) => unknown

/**
 * A connection that does not wait where nothing depends on the answer. Statements asked without awaiting each other (`Promise.all`) are
 * sent in their order in one piece and performed in that order; `begin` goes out with the first statement behind it. A failed statement
 * fails all that follow in its transaction, as ever.
 */
export class BriskClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(typeof config === 'string' ? { connectionString: config, pipeline: true } : { ...config, pipeline: true })
    const plain = this.query.bind(this) as Ask
    // the driver does not declare its socket
    const { stream } = (this as unknown as { readonly connection: { readonly stream: Socket } }).connection
    const brisk: Ask = (text, values, done) => {
      if (typeof text !== 'string' || done !== undefined) return plain(text, values, done)
      stream.cork()
      process.nextTick(() => stream.uncork())
      if (text === 'begin') return unawaited(plain(text))
      return Array.isArray(values) && values.length > 0 ? plain({ text, values, name: nameOf(text) }) : plain(text, values)
    }
    this.query = brisk as typeof this.query
  }
}

/** Nothing is lost by not waiting: where `begin` fails the connection is gone, and the statement behind it says so. */
const unawaited = (begun: unknown): Promise<Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>> => {
  if (begun instanceof Promise) begun.catch(() => undefined)
  return Promise.resolve({ command: 'BEGIN', rowCount: null, rows: [] })
}
