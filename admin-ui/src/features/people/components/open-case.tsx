import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { TextArea } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import { Card } from '@/shared/components/page'
import { TimeAgo } from '@/shared/components/time-ago'
import { useDecideAccountCase, type AccountCase, type AccountDecision, type Suspension } from '../api/people'
import { actionNames, promptText, purposeNames, refusalOf } from '../hooks/people-words'
import { ChildSafetyNote } from './child-safety-note'
import { ResetProfile } from './reset-profile'
import { SuspendDialog } from './suspend-dialog'
import styles from './people.module.css'

interface OpenCaseProps {
  one: AccountCase
  /** What an appeal contests. */
  contested: Suspension | undefined
}

/** A case that waits, with what can be decided. */
export function OpenCase({ one, contested }: OpenCaseProps) {
  const decide = useDecideAccountCase(one)
  const [note, setNote] = useState('')
  const [suspending, setSuspending] = useState(false)
  const send = (decision: Omit<AccountDecision, 'note'>) =>
    decide.mutate(
      { ...decision, note: note.trim() === '' ? null : note.trim() },
      { onSuccess: () => toast(`${actionNames[decision.action]}.`, { tone: 'good' }) },
    )
  const appealed = contested?.appeal?.statement ?? null
  return (
    <Card title={purposeNames[one.purpose]}>
      <div className={styles['body']}>
        {one.childSafety && <ChildSafetyNote proposal={one.proposal} />}
        <p className={styles['quiet']}>
          {one.detail !== null && `${promptText(one.detail)} · `}opened <TimeAgo at={one.openedAt} />
        </p>
        {appealed !== null && (
          <p>
            The owner says: <q className={styles['words']}>{appealed}</q>
          </p>
        )}
        {decide.error !== null && !suspending && (
          <Note tone="bad" kind="block" role="alert">
            {refusalOf(decide.error)}
          </Note>
        )}
        <TextArea label="Note for the staff" rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
        {(one.purpose === 'PROFILE' || one.purpose === 'REPORT') && (
          <ResetProfile busy={decide.isPending} onReset={(action, reason) => send({ action, reason })} />
        )}
        <div className={styles['actions']}>
          {one.purpose === 'APPEAL' ? (
            <>
              <Button busy={decide.isPending} onClick={() => send({ action: 'UPHOLD' })}>
                The suspension stands
              </Button>
              <Button look="primary" busy={decide.isPending} onClick={() => send({ action: 'LIFT' })}>
                Lift the suspension
              </Button>
            </>
          ) : (
            <>
              <Button busy={decide.isPending} onClick={() => send({ action: 'DISMISS' })}>
                Do nothing
              </Button>
              <Button look="bad" busy={decide.isPending} onClick={() => setSuspending(true)}>
                Suspend account
              </Button>
            </>
          )}
        </div>
        {suspending && (
          <SuspendDialog
            busy={decide.isPending}
            error={decide.error}
            onSuspend={(suspension) => send({ action: 'SUSPEND', suspension })}
            onClose={() => setSuspending(false)}
          />
        )}
      </div>
    </Card>
  )
}
