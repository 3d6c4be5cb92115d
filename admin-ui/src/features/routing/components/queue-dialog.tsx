import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { Checkbox, ChoiceGroup, TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import { humanize } from '@/shared/words'
import type { QueueDefinition } from '../api/routing'
import { CODE } from '../hooks/rules'
import styles from './routing.module.css'

const ROLES = ['MODERATOR', 'ADMIN'] as const
const LONGEST = 43_200

interface QueueDialogProps {
  /** Undefined for a new one. */
  queue: QueueDefinition | undefined
  known: readonly string[]
  onDone: (queue: QueueDefinition) => void
  onClose: () => void
}

/** One queue. Its code never changes, because cases lie in it. */
export function QueueDialog({ queue, known, onDone, onClose }: QueueDialogProps) {
  const [code, setCode] = useState(queue?.code ?? '')
  const [roles, setRoles] = useState<QueueDefinition['roles']>(queue?.roles ?? [...ROLES])
  const [minutes, setMinutes] = useState(String(queue?.targetMinutes ?? 1440))
  const targetMinutes = Number(minutes)
  const codeFault = codeFaultOf(code, queue === undefined ? known : [])
  const minutesFault = Number.isInteger(targetMinutes) && targetMinutes >= 1 && targetMinutes <= LONGEST ? undefined : 'From 1 to 43,200 (30 days)'
  const fine = codeFault === undefined && minutesFault === undefined && roles.length > 0
  return (
    <Dialog title={queue === undefined ? 'New queue' : `Queue: ${humanize(queue.code)}`} onClose={onClose}>
      <DialogBody>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            if (fine) onDone({ code, roles, targetMinutes })
          }}
        >
          {queue === undefined && (
            <TextField
              label="Code"
              placeholder="SELF_HARM"
              hint="It stays for ever: a queue can be emptied of rules, but not removed"
              maxLength={40}
              value={code}
              error={code === '' ? undefined : codeFault}
              onChange={(event) => setCode(event.target.value.toUpperCase())}
            />
          )}
          <ChoiceGroup label="Seen by">
            {ROLES.map((role) => (
              <Checkbox
                key={role}
                label={humanize(role)}
                checked={roles.includes(role)}
                onChange={(on) => setRoles(on ? [...roles, role] : roles.filter((one) => one !== role))}
              />
            ))}
          </ChoiceGroup>
          <TextField
            label="Due within (minutes)"
            inputMode="numeric"
            value={minutes}
            error={minutesFault}
            onChange={(event) => setMinutes(event.target.value)}
          />
          <div className={styles['actions']}>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look="primary" disabled={!fine}>
              Take over
            </Button>
          </div>
        </form>
      </DialogBody>
    </Dialog>
  )
}

function codeFaultOf(code: string, known: readonly string[]): string | undefined {
  if (known.includes(code)) return 'There is one with this code'
  return CODE.test(code) ? undefined : 'Capital letters, digits and underscores, from a letter on'
}
