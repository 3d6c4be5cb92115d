import { Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { useHeads } from '../api/heads'
import { CardOfModel } from './card-of-model'
import { TrainingCard } from './training-card'
import { VersionsCard } from './versions-card'

/** What the comment model has learned from decisions, and whether it is better for it. */
export function HeadsPage() {
  const query = useHeads()
  return (
    <Page title="Comment model" intro="What it has learned from the decisions of people about comments.">
      <QueryView query={query} skeletonRows={4}>
        {(heads) => (
          <>
            <TrainingCard heads={heads} />
            <VersionsCard heads={heads} />
          </>
        )}
      </QueryView>
      <CardOfModel />
    </Page>
  )
}
