/** Prints one line at the very end: N passed, N failed. A file that does not even load counts as failed. */
import type { Reporter, TestModule } from 'vitest/node'

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0
    let failed = unhandledErrors.length
    for (const module of modules) {
      let ofModule = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        if (state === 'failed') ofModule++
      }
      failed += ofModule === 0 && module.state() === 'failed' ? 1 : ofModule
    }
    // after the other reporters have had their say
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`))
  }
}
