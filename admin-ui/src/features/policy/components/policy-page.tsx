import { Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { usePolicy } from '@/shared/moderation/get-policy'
import { CategoriesCard } from './categories-card'
import { PublishingCard } from './publishing-card'
import { SecondOpinionCard } from './second-opinion-card'
import { UncoveredLanguageCard } from './uncovered-language-card'
import { VersionsCard } from './versions-card'

/** The rules by which machines decide: who may publish without a person, what breaks the rules, and how that changed. */
export function PolicyPage() {
  const query = usePolicy()
  return (
    <Page title="Policy" intro="What machines may decide. Each change is a new version; none is lost.">
      <QueryView query={query}>
        {(policy) => (
          <>
            <PublishingCard policy={policy} />
            <SecondOpinionCard policy={policy} />
            <UncoveredLanguageCard policy={policy} />
            <CategoriesCard policy={policy} />
            <VersionsCard inForce={policy.version} />
          </>
        )}
      </QueryView>
    </Page>
  )
}
