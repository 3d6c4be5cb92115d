import { LoadMore } from '@/shared/components/load-more'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { AccountHoldView } from '@/shared/safety/account-hold-view'
import { useAccountHolds } from '@/shared/safety/safety-api'
import styles from '@/shared/safety/safety.module.css'

/** Accounts that are held, the newest first. */
export function HoldList() {
  const query = useAccountHolds(false)
  return (
    <QueryView query={query}>
      {(holds) =>
        holds.length === 0 ? (
          <StatePanel title="No account is held">An account is held from the case that it is about.</StatePanel>
        ) : (
          <>
            <ul>
              {holds.map((hold) => (
                <li key={hold.id} className={styles['section']}>
                  <AccountHoldView hold={hold} />
                </li>
              ))}
            </ul>
            <LoadMore {...query} />
          </>
        )
      }
    </QueryView>
  )
}
