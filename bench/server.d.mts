/** Types of server.mjs. */
export interface RunningServer {
  readonly pid: number
  readonly address: string
  readonly readyAfter: number
  readonly said: () => string
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<{ readonly code: number | null; readonly signal: string | null }>
}
export const top: string
export const freePort: () => Promise<number>
export const prepareCounty: (dataDir: string, port: number, options?: { seed?: number; cases?: number; days?: number }) => Promise<void>
export const startServer: (dataDir: string, port: number, more?: Readonly<Record<string, string>>) => Promise<RunningServer>
