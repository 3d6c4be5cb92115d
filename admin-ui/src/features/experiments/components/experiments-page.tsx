import { Button } from '@kinora/ui-kit/ui/button'
import { useState } from 'react'
import { Card, Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { useExperiments, type Experiment } from '../api/experiments'
import { AssignmentCard } from './assignment-card'
import { ExperimentDialog } from './experiment-dialog'
import { ExperimentRow } from './experiment-row'
import { ReplayCard } from './replay-card'
import { ReadoutView } from './readout-view'

/** Experiments over the rankings: one runs at a time, and all of them say what they have shown. */
export function ExperimentsPage() {
  const query = useExperiments()
  const [edited, setEdited] = useState<Experiment | 'new'>()
  const [chosen, setChosen] = useState<string>()
  const shown = query.data?.find(({ id }) => id === chosen) ?? query.data?.find(({ state }) => state === 'RUNNING')
  return (
    <Page
      title="Experiments"
      intro="Viewers are drawn into variants of the ranking and compared. One experiment runs at a time."
      aside={
        <Button look="primary" onClick={() => setEdited('new')}>
          New experiment
        </Button>
      }
    >
      <Card title="All experiments">
        <QueryView query={query}>
          {(experiments) =>
            experiments.length === 0 ? (
              <StatePanel title="There is no experiment yet">Viewers are ranked for by the shares of the configuration.</StatePanel>
            ) : (
              <ul>
                {experiments.map((experiment) => (
                  <ExperimentRow
                    key={experiment.id}
                    experiment={experiment}
                    shown={experiment.id === shown?.id}
                    onShow={() => setChosen(experiment.id)}
                    onEdit={() => setEdited(experiment)}
                  />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Card>
      {shown !== undefined && shown.state !== 'DRAFT' && <ReadoutView key={shown.id} experiment={shown} />}
      <ReplayCard />
      <AssignmentCard experiments={query.data ?? []} />
      {edited !== undefined && (
        <ExperimentDialog seen={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Page>
  )
}
