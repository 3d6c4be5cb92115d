import { Button } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import { Card } from '@/shared/components/page'
import { humanize } from '@/shared/words'
import { refusalOf, useLookUpAssignment, type Experiment } from '../api/experiments'
import styles from './experiments.module.css'

/** Tells how an account is ranked for now. */
export function AssignmentCard({ experiments }: { experiments: readonly Experiment[] }) {
  const [accountId, setAccountId] = useState('')
  const lookUp = useLookUpAssignment()
  const { data } = lookUp
  const name = experiments.find(({ id }) => id === data?.experimentId)?.definition.name
  return (
    <Card title="Who gets what">
      <form
        className={styles['body']}
        onSubmit={(event) => {
          event.preventDefault()
          lookUp.mutate(accountId.trim())
        }}
      >
        <TextField
          label="Id of an account"
          value={accountId}
          error={lookUp.isError ? refusalOf(lookUp.error) : undefined}
          onChange={(event) => setAccountId(event.target.value)}
        />
        <div className={styles['actions']}>
          <Button type="submit" busy={lookUp.isPending} disabled={accountId.trim() === ''}>
            Look up
          </Button>
        </div>
        {data !== undefined && (
          <p role="status">
            Arm {humanize(data.arm)}
            {data.variant === null ? ', outside of any experiment.' : `: variant ${data.variant} of ${name ?? 'the running experiment'}.`}
          </p>
        )}
      </form>
    </Card>
  )
}
