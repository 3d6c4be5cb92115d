import { isApiError } from '@kinora/ui-kit/problem'
import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { ListRow } from '@/shared/components/list-row'
import { TimeAgo } from '@/shared/components/time-ago'
import type { Act, useHandleDeadLetter } from '../api/handle-dead-letter'
import type { DeadLetter } from '../api/list-dead-letters'
import styles from './dead-letters.module.css'

interface DeadLetterRowProps {
  letter: DeadLetter
  handle: ReturnType<typeof useHandleDeadLetter>
}

const DONE = { replay: 'The record was processed.', discard: 'The record was put aside.' } as const

/** One record; its body is not shown, because it may contain personal data. */
export function DeadLetterRow({ letter, handle }: DeadLetterRowProps) {
  const act = (what: Act) =>
    handle.mutate(
      { id: letter.id, act: what },
      {
        onSuccess: () => toast(DONE[what], { tone: 'good' }),
        onError: (error) => toast(isApiError(error) ? (error.detail ?? error.title) : 'Try again.', { tone: 'bad' }),
      },
    )
  const pending = handle.isPending && handle.variables.id === letter.id ? handle.variables.act : undefined
  return (
    <ListRow>
      <div className={styles['main']}>
        <b>{letter.topic}</b> <TimeAgo at={letter.at} />
        <p className={styles['quiet']}>
          {letter.group} failed with <code className={styles['code']}>{letter.failure.split('.').at(-1)}</code>
        </p>
        <p className={styles['quiet']}>
          Event <code className={styles['code']}>{letter.eventId ?? 'without id'}</code> · key{' '}
          <code className={styles['code']}>{letter.key ?? 'none'}</code>
        </p>
      </div>
      {letter.state === 'OPEN' && (
        <div className={styles['acts']}>
          <Button size="small" busy={pending === 'replay'} disabled={pending !== undefined} onClick={() => act('replay')}>
            Replay
          </Button>
          <Button
            size="small"
            look="danger"
            busy={pending === 'discard'}
            disabled={pending !== undefined}
            onClick={() => act('discard')}
          >
            Discard
          </Button>
        </div>
      )}
    </ListRow>
  )
}
