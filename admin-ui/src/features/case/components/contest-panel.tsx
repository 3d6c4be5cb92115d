import type { ModerationCase } from '@/shared/api/types'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { AppealPanel } from './appeal-panel'
import { ReportsPanel } from './reports-panel'

export interface ContestPanelProps {
  item: ModerationCase
  filters: CaseFilters
  onSeek: ((ms: number) => void) | undefined
}

/** What people say about the content, or about a decision; nothing for cases of screening. */
export function ContestPanel(props: ContestPanelProps) {
  switch (props.item.purpose) {
    case 'SCREENING':
      return null
    case 'REPORT':
      return <ReportsPanel {...props} />
    case 'APPEAL':
      return <AppealPanel {...props} />
  }
}
