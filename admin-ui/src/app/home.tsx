import { Navigate } from '@tanstack/react-router'
import { mayEnter } from '@/shared/access'
import { useAccount } from '@/shared/session'

/** The start page of a role: the queue for moderators, the models for operators. */
export function Home() {
  const account = useAccount()
  if (mayEnter(account, 'queue')) return <Navigate to="/queue" search={{ state: 'OPEN' }} replace />
  return <Navigate to="/models" replace />
}
