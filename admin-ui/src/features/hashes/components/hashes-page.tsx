import { Button, buttonClass } from '@kinora/ui-kit/ui/button'
import { useState } from 'react'
import { LoadMore } from '@/shared/components/load-more'
import { Card, Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { mayEnter } from '@/shared/access'
import { useAccount } from '@/shared/session'
import { useHashes, type HashEntry, type HashFilters } from '../api/list-hashes'
import { AddHash } from './add-hash'
import { HashFilterForm } from './hash-filters'
import { HashTable, type HashAct } from './hash-table'
import { ImportHashes } from './import-hashes'
import { ConfirmRemovalDialog, DeclineDialog, ReleaseDialog } from './settle-dialogs'
import { RemovalDialog } from './removal-dialog'

interface HashesPageProps {
  filters: HashFilters
  onFilter: (filters: HashFilters) => void
}

const EXPORT = '/api/v1/moderation/hashes/export'

/** The hash list: what uploads are compared with. It shows hashes only, never a picture. */
export function HashesPage({ filters, onFilter }: HashesPageProps) {
  const query = useHashes(filters)
  const account = useAccount()
  const [open, setOpen] = useState<'add' | 'import'>()
  const [chosen, setChosen] = useState<{ entry: HashEntry; act: HashAct }>()
  const close = () => setChosen(undefined)
  return (
    <Page
      title="Hash list"
      intro="Uploads are compared with these files and frames. Removing an entry takes two people."
      aside={
        <>
          <Button look="primary" onClick={() => setOpen('add')}>
            Add
          </Button>
          {mayEnter(account, 'hashExchange') && (
            <>
              <Button onClick={() => setOpen('import')}>Import</Button>
              <a className={buttonClass()} href={EXPORT} download="hashes.txt">
                Export
              </a>
            </>
          )}
        </>
      }
    >
      <HashFilterForm key={filters.hash} filters={filters} onFilter={onFilter} />
      <Card>
        <QueryView query={query}>
          {(entries) =>
            entries.length === 0 ? (
              <StatePanel title="No entries match these filters">
                Rejected videos are listed by themselves; removed entries are shown only when asked for.
              </StatePanel>
            ) : (
              <>
                <HashTable entries={entries} ownId={account?.id} onAct={(entry, act) => setChosen({ entry, act })} />
                <LoadMore {...query} />
              </>
            )
          }
        </QueryView>
      </Card>
      {open === 'add' && <AddHash onClose={() => setOpen(undefined)} />}
      {open === 'import' && <ImportHashes onClose={() => setOpen(undefined)} />}
      {chosen?.act === 'ask' && <RemovalDialog entry={chosen.entry} onClose={close} />}
      {chosen?.act === 'confirm' && <ConfirmRemovalDialog entry={chosen.entry} onClose={close} />}
      {chosen?.act === 'decline' && <DeclineDialog entry={chosen.entry} onClose={close} />}
      {chosen?.act === 'release' && <ReleaseDialog entry={chosen.entry} onClose={close} />}
    </Page>
  )
}
