import { mayEnter } from '@/shared/access'
import type { Policy } from '@/shared/api/types'
import { Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { usePolicy } from '@/shared/moderation/get-policy'
import { useAccount } from '@/shared/session'
import { useWriteDraft } from '../api/drafts'
import { CategoriesCard } from './categories-card'
import { CutsCard } from './cuts-card'
import { DraftsCard } from './drafts-card'
import { PublishingCard } from './publishing-card'
import { SecondOpinionCard, UncoveredLanguageCard } from './choice-card'
import { VersionsCard } from './versions-card'

/** The rules by which machines decide: who may publish without a person, what breaks the rules, and how that changed. */
export function PolicyPage() {
  const query = usePolicy()
  return (
    <Page title="Policy" intro="What machines may decide. A change is drafted, simulated, and put in force by another administrator.">
      <QueryView query={query}>
        {(policy) => (
          <>
            <DraftsCard />
            <PublishingCard policy={policy} />
            <SecondOpinionCard policy={policy} />
            <UncoveredLanguageCard policy={policy} />
            <CategoriesCard policy={policy} />
            <NewCuts policy={policy} />
            <VersionsCard inForce={policy.version} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

/** The thresholds in force, from which an administrator drafts others. */
function NewCuts({ policy }: { policy: Policy }) {
  const write = useWriteDraft()
  return <CutsCard key={policy.version} rules={policy.rules} save={mayEnter(useAccount(), 'changePolicy') ? write : undefined} />
}
