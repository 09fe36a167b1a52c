/** Who sits at the desk, and what this person may do. */
import { createContext, useContext } from 'react'
import { type Me, type RoleName, roleTitles } from '#identity/contract'

const SessionContext = createContext<Me | null>(null)
export const SessionProvider = SessionContext.Provider

/** The signed-in person; only used below the sign-in gate. */
export const useMe = (): Me => {
  const me = useContext(SessionContext)
  if (!me) throw new Error('useMe outside the sign-in gate')
  return me
}

/** True when one of the person's roles grants the act or view somewhere. */
export const may = (me: Me, name: string): boolean => me.may.includes(name)

/** The role said first beside the name: the one nearest to the case work. */
export const leadingRole = (me: Me): string => {
  const order: readonly RoleName[] = [
    'handler',
    'clerk',
    'window_clerk',
    'legal_reviewer',
    'disclosure_reviewer',
    'foi_office_head',
    'organ_head',
    'leading_group',
    'supervisor',
    'system_admin',
    'security_admin',
    'audit_admin',
  ]
  const held = order.find((role) => me.roles.some((grant) => grant.role === role))
  return held ? roleTitles[held] : ''
}
