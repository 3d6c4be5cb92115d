import { Badge } from '@kinora/ui-kit/ui/badge'
import type { CasePurpose } from '@/shared/api/types'

/** Marks cases that people have asked for. */
export function PurposeBadge({ purpose }: { purpose: Exclude<CasePurpose, 'SCREENING'> }) {
  return purpose === 'REPORT' ? <Badge tone="warn">Report</Badge> : <Badge tone="accent">Appeal</Badge>
}
