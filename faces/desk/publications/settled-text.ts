/** What is typed, once the fingers rest. */
import { useEffect, useState } from 'react'

export const useSettledText = (text: string, milliseconds = 300): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds)
    return () => clearTimeout(timer)
  }, [text, milliseconds])
  return settled
}
