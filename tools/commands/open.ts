/** Opens the product for a command: settings, machinery, composition; closes everything again. */

import { type OpenPlatform, openPlatform, readSettings, stderrLog, systemClock } from '#platform'
import { compose, type Product } from '../../composition.ts'

/** Lines for the person at the terminal; results alone go to standard output. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`)

export interface OpenedProduct extends Product {
  readonly platform: OpenPlatform
}

/** Runs `work` on the opened product. `join`: beside a running server instead of being turned away. */
export const withProduct = async (
  work: (product: OpenedProduct) => Promise<number>,
  options: { readonly join?: boolean } = {},
): Promise<number> => {
  const platform = await openPlatform(readSettings(), { clock: systemClock, log: stderrLog(), join: options.join ?? true, say: tell })
  const product = compose(platform)
  try {
    return await work({ ...product, platform })
  } finally {
    await product.close()
    await platform.close()
  }
}
