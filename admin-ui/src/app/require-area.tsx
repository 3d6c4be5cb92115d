import type { ReactNode } from 'react'
import { DeniedPage } from '@/features/auth/components/denied-page'
import { mayEnter, type Area } from '@/shared/access'
import { useAccount } from '@/shared/session'

/** Shows a page only to the roles that may open it. */
export function RequireArea({ area, children }: { area: Area; children: ReactNode }) {
  const account = useAccount()
  return mayEnter(account, area) ? children : <DeniedPage area={area} />
}
