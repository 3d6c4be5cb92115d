import { Button } from '@kinora/ui-kit/ui/button'
import { rolesFor, type Area } from '@/shared/access'
import { useAccount } from '@/shared/session'
import { useSignOut } from '../api/sign-out'
import styles from './auth.module.css'

/** 403 in words: who is signed in, which roles the page asks for, and the way out. */
export function DeniedPage({ area }: { area?: Area }) {
  const account = useAccount()
  const signOut = useSignOut()
  const needed = rolesFor(area ?? 'settings').join(' or ')
  const Frame = area === undefined ? 'main' : 'section'
  return (
    <Frame className={styles['page']} data-inner={area !== undefined}>
      <title>Access denied · Kinora Console</title>
      <div className={styles['card']}>
        <p className={styles['code']}>403</p>
        <div>
          <h1 className={styles['title']}>You may not enter here</h1>
          <p className={styles['muted']}>
            You are signed in as <b>@{account?.handle}</b>. This page needs the role {needed}. Ask an administrator if
            you should have it.
          </p>
        </div>
        <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign in as someone else
        </Button>
        {area === undefined && <a href="/">Go to Kinora</a>}
      </div>
    </Frame>
  )
}
