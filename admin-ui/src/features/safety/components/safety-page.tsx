import { SelectField } from '@kinora/ui-kit/ui/field'
import { Card, Page } from '@/shared/components/page'
import { StaffingNote } from '@/shared/safety/staffing-note'
import { SAFETY_VIEWS, type SafetyView } from '../hooks/safety-view'
import { EvidenceList } from './evidence-list'
import { HoldList } from './hold-list'
import { ReportList } from './report-list'

const NAMES: Record<SafetyView, string> = {
  reports: 'Reports to authorities',
  evidence: 'Kept evidence',
  accounts: 'Held accounts',
}

interface SafetyPageProps {
  view: SafetyView
  onView: (view: SafetyView) => void
}

/** What the people for child safety look after besides their cases. Nothing on it shows content. */
export function SafetyPage({ view, onView }: SafetyPageProps) {
  return (
    <Page
      title="Child safety"
      intro="Evidence, held accounts and reports to authorities. Nothing is sent from here, and no content is shown."
      aside={
        <SelectField
          label="Show"
          value={view}
          onChange={onView}
          options={SAFETY_VIEWS.map((value) => ({ value, label: NAMES[value] }))}
        />
      }
    >
      <StaffingNote />
      <Card title={NAMES[view]}>
        {view === 'reports' && <ReportList />}
        {view === 'evidence' && <EvidenceList />}
        {view === 'accounts' && <HoldList />}
      </Card>
    </Page>
  )
}
