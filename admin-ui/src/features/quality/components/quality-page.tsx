import { mayEnter } from '@/shared/access'
import { Page } from '@/shared/components/page'
import { useAccount } from '@/shared/session'
import { CalibrationCard } from './calibration-card'
import { ProposalCard } from './proposal-card'

/** How right the scores of the machines are. */
export function QualityPage() {
  return (
    <Page title="Quality" intro="What the decisions of people say about the machines.">
      <CalibrationCard />
      {mayEnter(useAccount(), 'changePolicy') && <ProposalCard />}
    </Page>
  )
}
