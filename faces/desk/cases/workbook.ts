/** The chosen cases as a workbook: posted, because their ids belong in no address (R019). */
import type { Refusal } from '#kernel'

/** Null when the browser has been given the file. */
export const downloadSelection = async (requestIds: readonly string[]): Promise<Pick<Refusal, 'message'> | null> => {
  try {
    const answer = await fetch('/api/worklist.xlsx', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-sunlit-request': 'desk' },
      body: JSON.stringify({ requestIds }),
      credentials: 'same-origin',
    })
    if (!answer.ok) {
      const told: { refusal?: { message?: string } } | null = await answer.json().catch(() => null)
      return { message: told?.refusal?.message ?? '没有导出成，请再试一次。' }
    }
    const address = URL.createObjectURL(await answer.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = '案件.xlsx'
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
    return null
  } catch {
    return { message: '连不上服务器，没有导出；请检查网络后再试一次。' }
  }
}
