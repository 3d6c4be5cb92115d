import { Badge } from '@kinora/ui-kit/ui/badge'
import type { CasePurpose } from '@/shared/api/types'

/** Marks cases that people have asked for, and those that chance brings; not those whose purpose is kept from whoever is asked blind. */
export function PurposeBadge({ purpose }: { purpose: CasePurpose | null }) {
  switch (purpose) {
    case null:
    case 'SCREENING':
      return null
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
