import { Badge } from '@kinora/ui-kit/ui/badge'
import type { CasePurpose } from '@/shared/api/types'

/** Marks cases that people have asked for, and those that chance brings. */
export function PurposeBadge({ purpose }: { purpose: Exclude<CasePurpose, 'SCREENING'> }) {
  switch (purpose) {
    case 'REPORT':
      return <Badge tone="warn">Report</Badge>
    case 'APPEAL':
      return <Badge tone="accent">Appeal</Badge>
    case 'SAMPLE':
      return <Badge tone="plain">Sample</Badge>
    case 'SECOND_REVIEW':
      return <Badge tone="plain">Second review</Badge>
  }
}
