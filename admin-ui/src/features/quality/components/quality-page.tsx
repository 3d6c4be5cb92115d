import { mayEnter } from '@/shared/access'
import { Page } from '@/shared/components/page'
import { useAccount } from '@/shared/session'
import { AgreementCard } from './agreement-card'
import { CalibrationCard } from './calibration-card'
import { DriftCard } from './drift-card'
import { ErrorRatesCard } from './error-rates-card'
import { GoldCard } from './gold-card'
import { ProposalCard } from './proposal-card'
import { SamplingCard } from './sampling-card'

/** How right machines are, and how far people agree. */
export function QualityPage() {
  const leads = mayEnter(useAccount(), 'changePolicy')
  return (
    <Page title="Quality" intro="What the decisions of people say about the machines, and about how people decide.">
      <ErrorRatesCard />
      <CalibrationCard />
      {leads && <ProposalCard />}
      <AgreementCard />
      <DriftCard />
      {leads && <GoldCard />}
      <SamplingCard />
    </Page>
  )
}
