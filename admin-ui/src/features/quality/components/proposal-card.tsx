import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { useState, type SyntheticEvent } from 'react'
import { Card } from '@/shared/components/page'
import { useProposal, type ErrorCosts } from '../api/get-quality'
import styles from './quality.module.css'
import { refusal } from './refusal'

const FIELDS: [keyof ErrorCosts, string][] = [
  ['missedHarm', 'Something harmful passes'],
  ['wrongRejection', 'Something harmless is rejected'],
  ['review', 'A person decides'],
]

/** Drafts the thresholds that cost least for what errors cost. */
export function ProposalCard() {
  const [costs, setCosts] = useState<ErrorCosts>({ missedHarm: 50, wrongRejection: 20, review: 1 })
  const propose = useProposal()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    propose.mutate(costs)
  }
  return (
    <Card title="Thresholds for a cost of errors">
      <form className={styles['body']} onSubmit={submit} noValidate>
        <p className={styles['quiet']}>
          Costs in any unit. The draft has the thresholds with the lowest expected cost for all calibrated scores; it is in force
          only after a simulation and by another administrator.
        </p>
        {propose.error !== null && (
          <Note tone="bad" role="alert">
            {refusal(propose.error, 'Nothing was drafted. Try again.')}
          </Note>
        )}
        <div className={styles['fields']}>
          {FIELDS.map(([field, label]) => (
            <TextField
              key={field}
              label={label}
              type="number"
              min={0}
              step="any"
              value={costs[field]}
              onChange={(event) => setCosts({ ...costs, [field]: event.target.valueAsNumber || 0 })}
            />
          ))}
        </div>
        <div>
          <Button type="submit" look="primary" busy={propose.isPending}>
            Draft the thresholds
          </Button>
        </div>
      </form>
    </Card>
  )
}
