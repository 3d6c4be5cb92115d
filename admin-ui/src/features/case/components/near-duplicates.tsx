import { Button } from '@kinora/ui-kit/ui/button'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ModerationCase } from '@/shared/api/types'
import { BulkDialog } from '@/shared/bulk/bulk-dialog'
import { Card } from '@/shared/components/page'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { useNearDuplicates, type NearDuplicate } from '../api/get-near-duplicates'
import styles from './near-duplicates.module.css'

const BASIS: Record<NearDuplicate['basis'], string> = {
  SAME_TEXT: 'the same text',
  SAME_FILE: 'the same file',
  SAME_PICTURES: 'mostly the same pictures',
}

interface NearDuplicatesProps {
  item: ModerationCase
  filters: CaseFilters
}

/** Waiting cases about nearly the same content, which one ruling can settle. Nothing is shown where there are none. */
export function NearDuplicates({ item, filters }: NearDuplicatesProps) {
  const found = useNearDuplicates(item.id).data ?? []
  const [deciding, setDeciding] = useState(false)
  if (found.length === 0) return null
  const waits = item.state === 'OPEN' || item.state === 'CLAIMED'
  const ids = [...(waits ? [item.id] : []), ...found.map(({ caseId }) => caseId)]
  return (
    <Card title="Near-duplicates">
      <div className={styles['panel']}>
        <ul className={styles['list']}>
          {found.map((one) => (
            <li key={one.caseId}>
              <Link to="/cases/$caseId" params={{ caseId: one.caseId }} search={{ ...filters }}>
                {one.kind === 'VIDEO' ? 'Video' : 'Comment'} {one.contentId.slice(0, 8)}
              </Link>{' '}
              with {BASIS[one.basis]}
            </li>
          ))}
        </ul>
        <Button size="small" onClick={() => setDeciding(true)}>
          Decide {waits ? `all ${String(ids.length)}` : `these ${String(ids.length)}`} alike…
        </Button>
      </div>
      {deciding && <BulkDialog caseIds={ids} onClose={() => setDeciding(false)} />}
    </Card>
  )
}
