import { formatNumber } from '@kinora/ui-kit/format'
import { Button } from '@kinora/ui-kit/ui/button'
import { Progress } from '@kinora/ui-kit/ui/progress'
import { mayEnter } from '@/shared/access'
import { Card } from '@/shared/components/page'
import { TimeAgo } from '@/shared/components/time-ago'
import { useAccount } from '@/shared/session'
import { useActivation, useTraining, versionName, type HeadRun, type HeadsOverview } from '../api/heads'
import styles from './heads.module.css'

const STEP = {
  WAITING: 'Waiting for its turn',
  ENCODING: 'Reading texts',
  LEARNING: 'Learning',
  EXAMINING: 'Examining on held-out decisions',
  ENDED: 'Ended',
}

/** Which heads score, the way back, and the next training. */
export function TrainingCard({ heads }: { heads: HeadsOverview }) {
  const train = useTraining()
  const activate = useActivation()
  const { encoder, live, previous, run, decisions, newDecisions, automatic } = heads
  const may = mayEnter(useAccount(), 'changePolicy') && encoder !== null
  const running = run?.state === 'RUNNING'
  return (
    <Card title="Now">
      <div className={styles['body']}>
        <p>
          <b>{versionName(live)}</b> score comments{encoder === null ? '' : ` with the encoder ${encoder}`}.
        </p>
        <p className={styles['quiet']}>
          {formatNumber(decisions)} decisions of people about comments count, {formatNumber(newDecisions)} of them are new. It
          learns every night. A version that is not worse on held-out decisions{' '}
          {automatic ? 'goes live by itself.' : 'waits for an administrator.'}
        </p>
        {encoder === null && <p>The text model is not loaded, or its heads cannot be learned.</p>}
        {run !== null && <RunLine run={run} />}
        {may && (
          <div className={styles['actions']}>
            <Button look="primary" busy={train.isPending} disabled={running} onClick={() => train.mutate()}>
              Train now
            </Button>
            {previous !== null && (
              <Button busy={activate.isPending} onClick={() => activate.mutate(previous)}>
                Go back to {previous === 0 ? 'the heads of the model' : `heads ${previous}`}
              </Button>
            )}
          </div>
        )}
      </div>
    </Card>
  )
}

function RunLine({ run }: { run: HeadRun }) {
  if (run.state === 'RUNNING') {
    return (
      <div role="status">
        <p>
          Training: {STEP[run.step]}, {run.percent}%
        </p>
        <Progress label="Training" value={run.percent} max={100} />
      </div>
    )
  }
  return (
    <p className={styles['quiet']} role="status">
      Last training <TimeAgo at={run.startedAt} />
      {run.by === null ? '' : ` by ${run.by.handle}`}: {run.result}
    </p>
  )
}
