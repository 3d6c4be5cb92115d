import { Navigate } from '@tanstack/react-router'
import { mayEnter } from '@/shared/access'
import { useAccount } from '@/shared/session'

/** The first room of a role: moderators work in the queue, operators look after the models. */
export function Home() {
  const account = useAccount()
  if (mayEnter(account, 'queue')) return <Navigate to="/queue" search={{ state: 'OPEN' }} replace />
  return <Navigate to="/models" replace />
}
