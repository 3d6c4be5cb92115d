import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState, type SyntheticEvent } from 'react'
import { useChangeRanking, useLoadRanking, type RankingParameters } from '../api/ranking'
import { changesOf, draftOf, GROUPS, isValid, parametersOf } from '../hooks/weights'
import { WeightFields } from './weight-fields'
import styles from './weights.module.css'

function refusalOf(error: unknown): string {
  if (isApiError(error, 'PRECONDITION_FAILED')) return 'Somebody has changed the weights meanwhile.'
  return isApiError(error) ? (error.detail ?? error.title) : 'They were not stored. Try again.'
}

interface WeightsEditorProps {
  inForce: RankingParameters
  /** Tag of what was seen. */
  seen: string
}

/** The weights, which take effect within a second once they are stored. */
export function WeightsEditor({ inForce, seen }: WeightsEditorProps) {
  const change = useChangeRanking()
  const load = useLoadRanking()
  const [draft, setDraft] = useState(() => draftOf(inForce))
  const valid = isValid(draft)
  const changes = valid ? changesOf(inForce, parametersOf(draft, inForce)) : []
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    change.mutate(
      { parameters: parametersOf(draft, inForce), seen },
      { onSuccess: () => toast('The weights are in force.', { tone: 'good' }) },
    )
  }
  return (
    <form onSubmit={submit} className={styles['groups']} aria-label="Weights">
      {GROUPS.map((group) => (
        <WeightFields key={group.title} group={group} draft={draft} onChange={setDraft} />
      ))}
      <div className={styles['wide']}>
        {change.error !== null && (
          <Note tone="bad" kind="block" role="alert">
            {refusalOf(change.error)}{' '}
            {isApiError(change.error, 'PRECONDITION_FAILED') && (
              <Button size="small" onClick={load}>
                Load the weights in force
              </Button>
            )}
          </Note>
        )}
        {changes.length > 0 && (
          <ul className={styles['quiet']} aria-label="Changes">
            {changes.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        <p className={styles['actions']}>
          <Button type="submit" look="primary" busy={change.isPending} disabled={!valid || changes.length === 0}>
            Put in force
          </Button>
          <Button disabled={valid && changes.length === 0} onClick={() => setDraft(draftOf(inForce))}>
            Discard changes
          </Button>
        </p>
      </div>
    </form>
  )
}
