import { Button } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import { LoadMore } from '@/shared/components/load-more'
import { Card, Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { useAccount } from '@/shared/session'
import { useAccounts, type AccountRow } from '../api/list-accounts'
import { AccountList, type AccountAct } from './account-list'
import { CreateAccount } from './create-account'
import { LockDialog } from './lock-dialog'
import { ResetFactorDialog } from './reset-factor-dialog'
import { RolesDialog } from './roles-dialog'
import { UnlockDialog } from './unlock-dialog'
import styles from './accounts.module.css'

interface AccountsPageProps {
  q: string | undefined
  onSearch: (q: string | undefined) => void
}

/** The accounts and their roles. */
export function AccountsPage({ q, onSearch }: AccountsPageProps) {
  const query = useAccounts(q)
  const ownId = useAccount()?.id
  const [creating, setCreating] = useState(false)
  const [chosen, setChosen] = useState<{ account: AccountRow; act: AccountAct }>()
  const close = () => setChosen(undefined)
  return (
    <Page
      title="Accounts"
      intro="A change takes effect at once; the account has to sign in again."
      aside={<Button look="primary" onClick={() => setCreating(true)}>New account</Button>}
    >
      <Search key={q} q={q} onSearch={onSearch} />
      <Card>
        <QueryView query={query}>
          {(accounts) =>
            accounts.length === 0 ? (
              <StatePanel title="No account matches">The search looks at the beginning of handles and e-mails.</StatePanel>
            ) : (
              <>
                <AccountList accounts={accounts} ownId={ownId} onAct={(account, act) => setChosen({ account, act })} />
                <LoadMore {...query} />
              </>
            )
          }
        </QueryView>
      </Card>
      {creating && <CreateAccount onClose={() => setCreating(false)} />}
      {chosen?.act === 'roles' && <RolesDialog account={chosen.account} onClose={close} />}
      {chosen?.act === 'lock' && <LockDialog account={chosen.account} onClose={close} />}
      {chosen?.act === 'reset-factor' && <ResetFactorDialog account={chosen.account} onClose={close} />}
      {chosen?.act === 'unlock' && <UnlockDialog account={chosen.account} onClose={close} />}
    </Page>
  )
}

function Search({ q, onSearch }: AccountsPageProps) {
  const [typed, setTyped] = useState(q ?? '')
  return (
    <search>
      <form
        className={styles['search']}
        onSubmit={(event) => {
          event.preventDefault()
          onSearch(typed.trim() === '' ? undefined : typed.trim())
        }}
      >
        <TextField
          label="Find an account"
          placeholder="Handle or e-mail"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">
          Search
        </Button>
      </form>
    </search>
  )
}
