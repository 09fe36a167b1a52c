/** The pages of the handbook, one's own first. */
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../client/session.tsx'
import { pageNames, textOf } from './pages.ts'
import { handbookPages } from './sections.ts'

interface HandbookNavProps {
  readonly page: string
  readonly turnTo: (page: string, section: string | null) => void
}

export const HandbookNav = ({ page, turnTo }: HandbookNavProps) => {
  const me = useMe()
  const mine = (name: string) =>
    handbookPages.some((one) => one.page === name && one.roles.some((role) => me.roles.some((grant) => grant.role === role)))
  const names = [...pageNames].sort((one, other) => Number(mine(other)) - Number(mine(one)))
  return (
    <nav className="hb-nav noprint" aria-label="手册目录">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="lk"
          aria-current={name === page ? 'page' : undefined}
          style={name === page ? { fontWeight: 600, color: 'var(--ink)' } : undefined}
          onClick={() => turnTo(name, null)}
        >
          <PageTitle name={name} />
        </button>
      ))}
    </nav>
  )
}

/** Its title in the list, else its first heading. */
const PageTitle = ({ name }: { readonly name: string }) => {
  const listed = handbookPages.find((one) => one.page === name)?.title
  const text = useQuery({
    queryKey: ['handbook', name],
    queryFn: () => textOf(name),
    enabled: !listed,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return listed ?? /^# (.+)$/m.exec(text.data ?? '')?.[1] ?? name
}
