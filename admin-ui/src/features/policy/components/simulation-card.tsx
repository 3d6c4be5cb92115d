import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { Progress } from '@kinora/ui-kit/ui/progress'
import { useState } from 'react'
import { Card } from '@/shared/components/page'
import { policyRefusal } from '../api/change-policy'
import { isOpen, useCancelSimulation, useSimulate, type DraftDetail, type Simulation } from '../api/drafts'
import { KindOutcomeView } from './kind-outcome'
import styles from './lab.module.css'

const DEFAULT_SIZE = 1000
const MOST = 5000

/** What a draft would have meant for the newest contents: started, followed, canceled, read. */
export function SimulationCard({ detail, mayStart }: { detail: DraftDetail; mayStart: boolean }) {
  const { simulation, draft } = detail
  const [size, setSize] = useState(DEFAULT_SIZE)
  const start = useSimulate(draft.id)
  const running = isOpen(simulation)
  return (
    <Card title="Simulation">
      <div className={styles['body']}>
        {start.error !== null && (
          <Note tone="bad" kind="block" role="alert">
            {policyRefusal(start.error)}
          </Note>
        )}
        {mayStart && !running && (
          <form
            className={styles['actions']}
            onSubmit={(event) => {
              event.preventDefault()
              start.mutate(size)
            }}
          >
            <TextField
              label="Newest videos, and as many comments"
              type="number"
              min={1}
              max={MOST}
              value={size}
              onChange={(event) => setSize(event.target.valueAsNumber || 1)}
            />
            <Button type="submit" look="primary" busy={start.isPending}>
              Simulate
            </Button>
          </form>
        )}
        {running && <Running simulation={simulation} mayCancel={mayStart} />}
        {simulation === null ? (
          <p className={styles['quiet']}>It was not simulated yet.</p>
        ) : (
          <Ended simulation={simulation} isOld={simulation.draftVersion !== draft.version && draft.state === 'OPEN'} />
        )}
      </div>
    </Card>
  )
}

function Running({ simulation, mayCancel }: { simulation: Simulation; mayCancel: boolean }) {
  const cancel = useCancelSimulation(simulation.draftId)
  return (
    <div className={styles['actions']} role="status">
      <Progress label="Simulation" value={simulation.done} max={2 * simulation.perKind} />
      <span>{simulation.state === 'WAITING' ? 'It waits for its turn.' : `${simulation.done} judged again so far`}</span>
      {mayCancel && (
        <Button size="small" busy={cancel.isPending} onClick={() => cancel.mutate(simulation.id)}>
          Cancel
        </Button>
      )}
    </div>
  )
}

function Ended({ simulation, isOld }: { simulation: Simulation; isOld: boolean }) {
  const { result, state } = simulation
  if (state === 'CANCELED') return <p className={styles['quiet']}>The last simulation was canceled.</p>
  if (state === 'FAILED') return <Note tone="bad">The simulation broke off several times. The log of the service says why.</Note>
  if (result === null) return null
  if (state === 'NOT_REPRODUCED') {
    return (
      <Note tone="bad" kind="block" role="alert">
        <p>
          {result.notReproduced} of {result.reproduced + result.notReproduced} recorded verdicts do not follow from what was
          recorded, so nothing can be said about other rules.
        </p>
        <ul>
          {result.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </Note>
    )
  }
  return (
    <>
      {isOld && <Note tone="warn">The draft was changed after this simulation.</Note>}
      <p>
        All {result.reproduced} recorded verdicts were reproduced, so the comparison can be relied on.
      </p>
      {result.kinds.map((kind) => (
        <KindOutcomeView key={kind.kind} outcome={kind} />
      ))}
    </>
  )
}
