import { readSecondFactor } from '@kinora/ui-kit/second-factor'
import { Button } from '@kinora/ui-kit/ui/button'
import { SecondFactorPanel } from '@kinora/ui-kit/ui/second-factor'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { rolesFor, type Area } from '@/shared/access'
import { SESSION_KEY, useAccount } from '@/shared/session'
import { roleName } from '@/shared/words'
import { useSignOut } from '../api/sign-out'
import styles from './auth.module.css'

/** Explains a 403: the account, the roles that the page requires, and links to leave. */
export function DeniedPage({ area }: { area?: Area }) {
  const account = useAccount()
  const signOut = useSignOut()
  const client = useQueryClient()
  const factor = useQuery({ queryKey: ['second-factor'], queryFn: readSecondFactor, enabled: area === undefined })
  const waiting = factor.data?.withheldRoles ?? []
  const needed = rolesFor(area ?? 'settings').map(roleName).join(' or ')
  const Frame = area === undefined ? 'main' : 'section'
  return (
    <Frame className={styles['page']} data-inner={area !== undefined}>
      <title>Access denied · Kinora Console</title>
      <div className={styles['card']}>
        <p className={styles['code']}>403</p>
        <div>
          <h1 className={styles['title']}>
            {waiting.length > 0 ? 'Set up your second factor first' : 'You may not enter here'}
          </h1>
          <p className={styles['muted']}>
            You are signed in as <b>@{account?.handle}</b>.{' '}
            {waiting.length > 0
              ? `Your role ${waiting.map(roleName).join(' and ')} waits for it.`
              : `This page needs the role ${needed}. Ask an administrator if you should have it.`}
          </p>
        </div>
        {waiting.length > 0 && (
          <SecondFactorPanel onChanged={() => void client.invalidateQueries({ queryKey: SESSION_KEY })} />
        )}
        <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign in as someone else
        </Button>
        {area === undefined && <a href="/">Go to Kinora</a>}
      </div>
    </Frame>
  )
}
