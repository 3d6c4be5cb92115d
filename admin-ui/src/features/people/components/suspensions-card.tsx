import { formatDateTime } from '@kinora/ui-kit/format'
import { Badge, Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import { Card } from '@/shared/components/page'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { useLift, useSuspend, type AccountFile, type Suspension } from '../api/people'
import { refusalOf, sourceNames } from '../hooks/people-words'
import { SuspendDialog } from './suspend-dialog'
import styles from './people.module.css'

function Lift({ suspension }: { suspension: Suspension }) {
  const lift = useLift(suspension.id)
  return (
    <>
      {lift.error !== null && (
        <Note tone="bad" kind="block" role="alert">
          {refusalOf(lift.error)}
        </Note>
      )}
      <p>
        <Button
          size="small"
          busy={lift.isPending}
          onClick={() => lift.mutate(undefined, { onSuccess: () => toast('The suspension was lifted.', { tone: 'good' }) })}
        >
          Lift the suspension
        </Button>
      </p>
    </>
  )
}

interface RowProps {
  suspension: Suspension
  decision: AccountFile['decisions'][number] | undefined
}

function SuspensionRow({ suspension, decision }: RowProps) {
  const reasonLabel = useReasonLabel()
  const { from, until, liftedAt, inForce, explanation, source, appeal } = suspension
  return (
    <li className={styles['row']}>
      <p className={styles['facts']}>
        <b>{reasonLabel(suspension.reason)}</b>
        {inForce && <Badge tone="bad">in force</Badge>}
        {appeal !== null && <Badge tone="info">{appeal.answer === null ? 'appealed' : `appeal ${appeal.answer.toLowerCase()}`}</Badge>}
      </p>
      <p className={styles['words']}>{explanation}</p>
      <p className={styles['quiet']}>
        {sourceNames[source]}
        {decision !== undefined && ` · ${decision.by.handle}`} · from {formatDateTime(from)}{' '}
        {until === null ? 'without end' : `until ${formatDateTime(until)}`}
        {liftedAt !== null && ` · lifted ${formatDateTime(liftedAt)}`}
      </p>
      {decision?.note != null && <p className={styles['quiet']}>Note: {decision.note}</p>}
      {inForce && <Lift suspension={suspension} />}
    </li>
  )
}

const HELD = 'The account is held. The people who hold it look after it.'

/** The suspensions of an account, and a new one. */
export function SuspensionsCard({ file }: { file: AccountFile }) {
  const suspend = useSuspend(file.accountId)
  const [open, setOpen] = useState(false)
  const { suspensions, standing } = file.standing
  return (
    <Card
      title="Suspensions"
      aside={
        standing !== 'SUSPENDED' && (
          <Button size="small" look="bad" onClick={() => setOpen(true)}>
            Suspend account
          </Button>
        )
      }
    >
      {suspensions.length === 0 ? (
        <p className={styles['body']}>{standing === 'SUSPENDED' ? HELD : 'It was never suspended.'}</p>
      ) : (
        <ul>
          {suspensions.map((suspension) => (
            <SuspensionRow
              key={suspension.id}
              suspension={suspension}
              decision={file.decisions.find(({ suspensionId }) => suspensionId === suspension.id)}
            />
          ))}
        </ul>
      )}
      {open && (
        <SuspendDialog
          busy={suspend.isPending}
          error={suspend.error}
          onSuspend={(suspension) =>
            suspend.mutate(suspension, {
              onSuccess: () => {
                toast('The account is suspended.', { tone: 'good' })
                setOpen(false)
              },
            })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  )
}
