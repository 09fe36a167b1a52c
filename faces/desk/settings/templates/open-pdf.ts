/** Asks the server for the example as a real PDF and opens it in a tab of its own. */
const minutesKept = 5

/** Null when it opened; otherwise what to tell. */
export const openPdf = async (wanted: { readonly organId: string; readonly id: string; readonly text: string }): Promise<string | null> => {
  const tab = window.open('', '_blank')
  const response = await fetch('/api/letters/preview.pdf', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sunlit-request': 'desk' },
    body: JSON.stringify(wanted),
    credentials: 'same-origin',
  }).catch(() => null)
  if (!response?.ok) {
    tab?.close()
    return response ? 'PDF 没有印出来：请先改好标红的地方，再试一次。' : '连不上服务器。您写的内容还在，请检查网络后再试一次。'
  }
  const address = URL.createObjectURL(await response.blob())
  setTimeout(() => URL.revokeObjectURL(address), minutesKept * 60_000)
  if (!tab) return '浏览器拦住了新窗口，请允许本站打开窗口再试一次。'
  tab.location.href = address
  return null
}
