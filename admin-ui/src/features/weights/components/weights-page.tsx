import { Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { useRanking } from '../api/ranking'
import { WeightsEditor } from './weights-editor'
import { WeightsVersions } from './weights-versions'

/** What counts how much where nothing was learned, and what signals mean. */
export function WeightsPage() {
  const query = useRanking()
  return (
    <Page title="Weights" intro="What is set by hand. The weights of the hybrid arm are learned; Models shows them.">
      <QueryView query={query}>
        {({ value, etag }) => (
          <>
            <WeightsEditor key={etag} inForce={value} seen={etag} />
            <WeightsVersions inForce={value} seen={etag} />
          </>
        )}
      </QueryView>
    </Page>
  )
}
