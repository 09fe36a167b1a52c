/** Names the browser's tab after the page. */
import { useEffect } from 'react'

export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · 阳光公开办件台`
  }, [title])
}
