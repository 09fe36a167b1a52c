/** The server's side of rendering: Typst lives in a process of its own, started on demand and let go when idle, so that the server stays small. */
import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { PlainDate } from '#kernel'
import type { LetterContent } from './contract.ts'
import type { RenderedLetter } from './render-content.ts'
import type { RenderAnswer, RenderOrder } from './typst-process.ts'

export interface LetterRenderer {
  readonly render: (content: LetterContent, on: PlainDate) => Promise<RenderedLetter>
  /** Lets the process go; what was asked for before is finished first. */
  readonly close: () => Promise<void>
  /** True while the process runs. */
  readonly running: () => boolean
}

export interface RendererOptions {
  /** The office's own fonts (仿宋、小标宋); setting FONTS_DIR. */
  readonly fontsDir?: string | null
  /** The program to run; by default typst-process beside this file, as source or as built. */
  readonly processPath?: string
  readonly idleMilliseconds?: number
}

interface Waiting {
  readonly resolve: (letter: RenderedLetter) => void
  readonly reject: (problem: Error) => void
}

/** Makes a renderer; nothing starts before the first letter. */
export const createLetterRenderer = (options: RendererOptions = {}): LetterRenderer => {
  const idleMilliseconds = options.idleMilliseconds ?? 20_000
  const waiting = new Map<number, Waiting>()
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | null = null
  let lastId = 0

  const letGo = () => {
    const gone = child
    child = null
    if (gone?.connected) gone.disconnect()
  }

  const ended = (which: ChildProcess, reason: string) => {
    if (child === which) child = null
    else if (child !== null) return
    for (const { reject } of waiting.values()) reject(new Error(`the process that renders letters has ended: ${reason}`))
    waiting.clear()
  }

  const start = (): ChildProcess => {
    const path = options.processPath ?? besideThisFile()
    const started = fork(path, [], {
      serialization: 'advanced',
      execArgv: path.endsWith('.ts') ? ['--import', sourceLoader()] : [],
      env: { ...process.env, FONTS_DIR: options.fontsDir ?? '', NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    started.on('message', (answer: RenderAnswer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('problem' in answer) asked?.reject(new Error(answer.problem))
      else asked?.resolve({ pdf: answer.pdf, docx: answer.docx, glyphsMissing: answer.glyphsMissing })
      if (waiting.size === 0) rest(started)
    })
    started.on('error', (problem) => ended(started, problem.message))
    started.on('exit', (code, signal) => ended(started, signal ?? `exit ${code}`))
    return started
  }

  /** An idle process keeps nobody awake. */
  const rest = (which: ChildProcess) => {
    which.unref()
    which.channel?.unref()
    idle = setTimeout(letGo, idleMilliseconds)
    idle.unref()
  }

  return {
    running: () => child !== null,
    render: (content, on) =>
      new Promise((resolve, reject) => {
        if (idle) clearTimeout(idle)
        idle = null
        child ??= start()
        child.ref()
        child.channel?.ref()
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        const order: RenderOrder = { id, content, on }
        child.send(order, (problem) => {
          if (!problem) return
          waiting.delete(id)
          reject(problem)
        })
      }),
    close: async () => {
      if (idle) clearTimeout(idle)
      const last = child
      if (!last) return
      while (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 20))
      const gone = new Promise((resolve) => last.once('exit', resolve))
      last.ref()
      letGo()
      if (last.exitCode === null && last.signalCode === null) await gone
    },
  }
}

/** In the sources the program is TypeScript; in dist it lies beside the bundle. */
const besideThisFile = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './typst-process.ts' : './typst-process.js', import.meta.url))

const sourceLoader = (): string => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
