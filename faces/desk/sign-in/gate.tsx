/** Nobody passes without a session; when one ends in the middle of work, sign-in lies over the page and what was typed stays. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { Me } from '#identity/contract'
import { look, onSignedOut, tellSignedIn } from '../client/call.ts'
import { Refused } from '../client/queries.ts'
import { SessionProvider } from '../client/session.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { PasswordForm } from '../settings/desk-page.tsx'
import { SignInScreen } from './sign-in.tsx'

const askMe = async (): Promise<Me | null> => {
  const me = await look<Me>('identity.me', {})
  if (me.ok) return me.value
  if (me.error.signedOut || me.error.kind === 'forbidden') return null
  throw new Refused(me.error)
}

export const Gate = ({ children }: { readonly children: ReactNode }) => {
  const queries = useQueryClient()
  const me = useQuery({ queryKey: ['me'], queryFn: askMe, staleTime: 60_000 })
  const [known, setKnown] = useState<Me | null>(null)
  const [ended, setEnded] = useState(false)

  useEffect(() => onSignedOut(() => setEnded(true)), [])
  useEffect(() => {
    if (me.data) setKnown(me.data)
  }, [me.data])

  const entered = (entering: Me) => {
    if (known && known.personId !== entering.personId) {
      location.reload()
      return
    }
    setKnown(entering)
    setEnded(false)
    tellSignedIn()
    queries.setQueryData(['me'], entering)
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' })
  }

  if (known?.mustChangePassword)
    return (
      <main className="gate-narrow">
        <h1>{known.name}，先换一个自己的密码</h1>
        <p className="m">现在的是临时密码。换好就进办件台。</p>
        <PasswordForm done={() => setKnown({ ...known, mustChangePassword: false })} />
      </main>
    )
  if (known)
    return (
      <SessionProvider value={known}>
        {children}
        {ended && <SignInScreen over account="" entered={entered} />}
      </SessionProvider>
    )
  if (me.isPending) return <Loading what="您的身份" />
  if (me.isError) return <Failed error={me.error} retry={() => void me.refetch()} />
  if (me.data) return null
  return <SignInScreen entered={entered} account="" />
}
