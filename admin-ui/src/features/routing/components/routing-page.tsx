import { mayEnter } from '@/shared/access'
import { Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { useAccount } from '@/shared/session'
import { useRouting } from '../api/routing'
import { RoutingEditor } from './routing-editor'
import { RoutingVersions } from './routing-versions'

/** Which queues there are, who sees them, and which case goes where. */
export function RoutingPage() {
  const query = useRouting()
  const mayChange = mayEnter(useAccount(), 'changeRouting')
  return (
    <Page title="Routing" intro="Which queue a new case goes to. Cases that wait stay where they are.">
      <QueryView query={query}>
        {({ version, rules }) => (
          <>
            <RoutingEditor key={version} version={version} inForce={rules} mayChange={mayChange} />
            <RoutingVersions inForce={version} mayChange={mayChange} />
          </>
        )}
      </QueryView>
    </Page>
  )
}
