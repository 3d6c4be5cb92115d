import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import { useReasonCodes } from '@/shared/moderation/reason-codes'
import type { NewSuspension } from '../api/people'
import styles from './people.module.css'

interface ResetProfileProps {
  busy: boolean
  onReset: (action: 'RESET_PROFILE' | 'RESET_HANDLE', reason: NewSuspension['reason']) => void
}

/**
 * Takes the name and the description that the owner wrote from the profile, and the handle if that breaks the rules, too; the
 * owner reads the reason.
 */
export function ResetProfile({ busy, onReset }: ResetProfileProps) {
  const reasons = (useReasonCodes().data ?? []).filter(({ code }) => code !== 'NO_VIOLATION')
  const [reason, setReason] = useState<NewSuspension['reason']>('HARASSMENT')
  return (
    <div className={styles['actions']}>
      <SelectField
        label="Rule that the profile breaks"
        value={reason}
        onChange={setReason}
        options={reasons.map(({ code, label }) => ({ value: code, label }))}
      />
      <Button busy={busy} onClick={() => onReset('RESET_PROFILE', reason)}>
        Reset the profile
      </Button>
      <Button busy={busy} onClick={() => onReset('RESET_HANDLE', reason)}>
        Reset the profile and the handle
      </Button>
    </div>
  )
}
