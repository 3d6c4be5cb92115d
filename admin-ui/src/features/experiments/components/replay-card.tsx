import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { useState } from 'react'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { humanize } from '@/shared/words'
import { refusalOf, type Weights } from '../api/experiments'
import { useCurrentWeights, useReplay } from '../api/replay'
import { areWeights, WEIGHTS, WEIGHTS_RULE } from '../hooks/definition'
import { NumberField } from './number-field'
import { ReplayResult } from './replay-result'
import styles from './experiments.module.css'

/** Tries other weights of the arm TF-IDF on what was served, before anybody is served by them. */
export function ReplayCard() {
  const query = useCurrentWeights()
  return (
    <Card title="Replay before you switch">
      <QueryView query={query}>{(weights) => <ReplayForm weights={weights} />}</QueryView>
    </Card>
  )
}

function ReplayForm({ weights }: { weights: Weights }) {
  const [wanted, setWanted] = useState(weights)
  const replay = useReplay()
  return (
    <form
      className={styles['body']}
      onSubmit={(event) => {
        event.preventDefault()
        replay.mutate(wanted)
      }}
    >
      <p className={styles['quiet']}>
        Other weights of the arm TF-IDF, on a sample of the pages of the last two weeks. Nothing is changed, and nobody is served anything.
      </p>
      <div className={styles['fields']}>
        {WEIGHTS.map((one) => (
          <NumberField key={one} label={humanize(one)} value={wanted[one]} onChange={(value) => setWanted({ ...wanted, [one]: value })} />
        ))}
      </div>
      {!areWeights(wanted) && <p className={styles['quiet']}>{WEIGHTS_RULE}</p>}
      <div className={styles['actions']}>
        <Button type="submit" busy={replay.isPending} disabled={!areWeights(wanted)}>
          What would change?
        </Button>
      </div>
      {replay.isError && (
        <Note tone="bad" role="alert">
          {refusalOf(replay.error)}
        </Note>
      )}
      {replay.data !== undefined && <ReplayResult replay={replay.data} />}
    </form>
  )
}
