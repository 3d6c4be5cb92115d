import { useState } from 'react'
import { mayEnter } from '@/shared/access'
import { LoadMore } from '@/shared/components/load-more'
import { Card, Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { useAccount } from '@/shared/session'
import { useAuditLog } from '../api/list-audit-log'
import { lineMatches, type LineKind } from '../hooks/line-kinds'
import { AuditFilters } from './audit-filters'
import { AuditTable } from './audit-table'
import { AccountChainNote, ChainNote } from './chain-note'

interface AuditPageProps {
  filters: { contentId?: string }
  onFilter: (filters: { contentId?: string }) => void
}

/** The append-only log of moderation-service. */
export function AuditPage({ filters, onFilter }: AuditPageProps) {
  const query = useAuditLog(filters.contentId)
  const [kind, setKind] = useState<LineKind>('all')
  return (
    <Page title="Audit log" intro="Who did what with which content. Lines are only ever added, and chained by hashes.">
      <ChainNote />
      {mayEnter(useAccount(), 'accounts') && <AccountChainNote />}
      <AuditFilters
        key={filters.contentId}
        contentId={filters.contentId}
        kind={kind}
        onContentId={(contentId) => onFilter(contentId === undefined ? {} : { contentId })}
        onKind={setKind}
      />
      <Card>
        <QueryView query={query}>
          {(lines) => {
            const shown = lines.filter((line) => lineMatches(line, kind))
            return (
              <>
                {shown.length === 0 ? (
                  <StatePanel title="No lines match these filters" />
                ) : (
                  <AuditTable lines={shown} onContent={(contentId) => onFilter({ contentId })} />
                )}
                <LoadMore {...query} />
              </>
            )
          }}
        </QueryView>
      </Card>
    </Page>
  )
}
