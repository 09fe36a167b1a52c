/** sunlit precedents: builds the index of earlier decisions anew from the cases (R025). */
import { rebuildPrecedents } from '#requests'
import { tell, withProduct } from './open.ts'

export const precedentsCommand = (): Promise<number> =>
  withProduct(async ({ app }) => {
    const count = await rebuildPrecedents(app, tell)
    tell(`口径雷达已重建，共 ${count} 件答复。`)
    return 0
  })
