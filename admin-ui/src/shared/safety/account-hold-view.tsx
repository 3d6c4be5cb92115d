import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { TimeAgo } from '@/shared/components/time-ago'
import { useAccount } from '@/shared/session'
import { ReasonForm } from './reason-form'
import { useLiftHold, type AccountHold } from './safety-api'
import styles from './safety.module.css'

/** A held account: who held it and why, and lifting, which takes two people. */
export function AccountHoldView({ hold }: { hold: AccountHold }) {
  const me = useAccount()
  const lift = useLiftHold(hold.id)
  const [asking, setAsking] = useState(false)
  const { reason, videosHidden, ordered, lifting, lifted } = hold
  const mine = lifting !== null && lifting.by.id === me?.id
  return (
    <div className={styles['form']}>
      <p className={styles['facts']}>
        <Link to="/people/$accountId" params={{ accountId: hold.accountId }}>
          Account
        </Link>
        <Badge tone={lifted === null ? 'bad' : undefined}>{lifted === null ? 'held' : 'lifted'}</Badge>
        <span>{videosHidden ? 'its videos are hidden' : 'its other videos stay'}</span>
        <span className={styles['quiet']}>
          @{ordered.by.handle}, <TimeAgo at={ordered.at} />
        </span>
      </p>
      <p className={styles['words']}>{reason}</p>
      {lifting !== null && (
        <p className={styles['words']}>
          @{lifting.by.handle} proposed to lift it: {lifting.reason}
        </p>
      )}
      {lifted === null && mine && <p className={styles['quiet']}>It ends when another person confirms that.</p>}
      {lifted === null &&
        !mine &&
        (asking ? (
          <ReasonForm
            label="Why it ends"
            submit={lifting === null ? 'Propose to lift it' : 'Confirm and lift it'}
            busy={lift.isPending}
            error={lift.error}
            onCancel={() => setAsking(false)}
            onSubmit={(why) =>
              lift.mutate(why, {
                onSuccess: () => {
                  toast(lifting === null ? 'Another person has to confirm that.' : 'The hold is lifted.', { tone: 'good' })
                  setAsking(false)
                },
              })
            }
          />
        ) : (
          <p>
            <Button size="small" onClick={() => setAsking(true)}>
              {lifting === null ? 'Propose to lift it' : 'Confirm the lifting'}
            </Button>
          </p>
        ))}
    </div>
  )
}
