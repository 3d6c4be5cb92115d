import { useNavigate } from '@tanstack/react-router'
import { Button } from '@kinora/ui-kit/ui/button'
import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { useState } from 'react'
import { BulkDialog } from '@/shared/bulk/bulk-dialog'
import { KeyHint } from '@/shared/components/key-hint'
import { LoadMore } from '@/shared/components/load-more'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { useCases } from '@/shared/moderation/list-cases'
import { useViewingPreferences } from '@/shared/preferences'
import { useAccount } from '@/shared/session'
import { useListKeys } from '../hooks/use-list-keys'
import { useSelection } from '../hooks/use-selection'
import { CaseRow } from './case-row'
import { SelectionBar } from './selection-bar'
import styles from './case-list.module.css'

/** The cases of one filter with keyboard navigation: j and k move the mark, x selects, Enter opens. */
export function CaseList({ filters }: { filters: CaseFilters }) {
  const query = useCases(filters)
  const navigate = useNavigate()
  const accountId = useAccount()?.id
  const cases = query.data ?? []
  const { coverLists } = useViewingPreferences()
  const [revealed, setRevealed] = useState(false)
  const covered = coverLists && !revealed
  const toggleCover = () => setRevealed((now) => !now)
  useShortcuts({ b: toggleCover }, coverLists)
  const selection = useSelection(cases)
  const [deciding, setDeciding] = useState<string[]>()
  const list = useListKeys(
    cases,
    (id) => void navigate({ to: '/cases/$caseId', params: { caseId: id }, search: { ...filters } }),
    selection.toggle,
  )
  const selectable = filters.state === 'OPEN' || filters.state === 'CLAIMED'
  return (
    <>
      <QueryView query={query} skeletonRows={6}>
        {() =>
          cases.length === 0 ? (
            <NothingHere filters={filters} />
          ) : (
            <>
              {selectable && <SelectionBar selection={selection} deciding={deciding !== undefined} onDecide={setDeciding} />}
              {coverLists && (
                <p className={styles['cover']}>
                  <Button size="small" onClick={toggleCover} aria-pressed={covered}>
                    {covered ? 'Reveal texts' : 'Cover texts'} <KeyHint>b</KeyHint>
                  </Button>
                </p>
              )}
              <ol className={styles['list']} ref={list.ref} aria-label="Cases">
                {cases.map((item) => (
                  <CaseRow
                    key={item.id}
                    item={item}
                    filters={filters}
                    accountId={accountId}
                    covered={covered}
                    selected={item.id === list.selectedId}
                    onFocus={() => list.select(item.id)}
                    picked={selection.has(item.id)}
                    onPick={selectable ? () => selection.toggle(item.id) : undefined}
                  />
                ))}
              </ol>
              <LoadMore {...query} />
            </>
          )
        }
      </QueryView>
      {/* Outside of the list: what is decided leaves it, and the last one must not take the progress with it. */}
      {deciding !== undefined && (
        <BulkDialog
          caseIds={deciding}
          onClose={() => {
            setDeciding(undefined)
            selection.clear()
          }}
        />
      )}
    </>
  )
}

function NothingHere({ filters }: { filters: CaseFilters }) {
  if ([filters.contentId, filters.ownerId, filters.reason].some((filter) => filter !== undefined)) {
    return <StatePanel title="No case matches this search" />
  }
  if (filters.state === 'CLAIMED') return <StatePanel title="Nobody is reviewing anything right now" />
  if (filters.state === 'DECIDED') return <StatePanel title="No decisions match these filters" />
  if (filters.state === 'WITHDRAWN') return <StatePanel title="No case was withdrawn" />
  return (
    <StatePanel title="The queue is empty">
      Nothing waits for a person here. New cases appear by themselves, without a reload.
    </StatePanel>
  )
}
