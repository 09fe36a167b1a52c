/** Does a settings act: one at a time, its refusal kept, the lists asked again afterwards. */
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { act, type Failure } from '../client/call.ts'

export const useAct = (refresh: readonly string[]) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (name: string, input: unknown, done: string): Promise<boolean> => {
    setBusy(true)
    const result = await act(name, input)
    setBusy(false)
    if (!result.ok) {
      setRefusal(result.error)
      return false
    }
    setRefusal(null)
    message.success(done)
    await Promise.all(refresh.map((key) => queries.invalidateQueries({ queryKey: [key] })))
    return true
  }
  return { run, refusal, busy, forget: () => setRefusal(null) }
}
