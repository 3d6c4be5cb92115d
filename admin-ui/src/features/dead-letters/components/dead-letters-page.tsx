import { Button } from '@kinora/ui-kit/ui/button'
import { Segments } from '@kinora/ui-kit/ui/segments'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card, Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { humanize } from '@/shared/words'
import { useHandleDeadLetter, useReplayAll } from '../api/handle-dead-letter'
import { deadLettersQuery, SERVICES, type DeadLetter, type DeadLetterState, type Service } from '../api/list-dead-letters'
import { DeadLetterRow } from './dead-letter-row'
import styles from './dead-letters.module.css'

const STATES = [
  { key: 'OPEN', value: 'OPEN', label: 'Open' },
  { key: 'REPLAYED', value: 'REPLAYED', label: 'Replayed' },
  { key: 'DISCARDED', value: 'DISCARDED', label: 'Discarded' },
] as const satisfies { key: string; value: DeadLetterState; label: string }[]

const NONE = {
  OPEN: 'Nothing waits here: every record was processed.',
  REPLAYED: 'No record was replayed in the last days.',
  DISCARDED: 'No record was discarded in the last days.',
} as const

/** Records that consumers could not process, per service, with buttons to process them again or to put them aside. */
export function DeadLettersPage() {
  const [state, setState] = useState<DeadLetterState>('OPEN')
  return (
    <Page
      title="Dead letters"
      intro="Records that a service could not process. Mend the cause first; its log has it under the event's id."
      aside={<Segments label="State" value={state} options={STATES} onChange={setState} />}
    >
      {SERVICES.map((service) => (
        <ServiceLetters key={service} service={service} state={state} />
      ))}
    </Page>
  )
}

function ServiceLetters({ service, state }: { service: Service; state: DeadLetterState }) {
  const query = useQuery(deadLettersQuery(service, state))
  const handle = useHandleDeadLetter(service)
  const letters = query.data ?? []
  return (
    <Card
      title={humanize(service)}
      aside={state === 'OPEN' && letters.length > 1 && <ReplayAll service={service} letters={letters} />}
    >
      <QueryView query={query} skeletonRows={1}>
        {(found) =>
          found.length === 0 ? (
            <p className={styles['none']}>{NONE[state]}</p>
          ) : (
            <ul aria-label={`Dead letters of ${service}`}>
              {found.map((letter) => (
                <DeadLetterRow key={letter.id} letter={letter} handle={handle} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  )
}

function ReplayAll({ service, letters }: { service: Service; letters: DeadLetter[] }) {
  const [progress, setProgress] = useState(0)
  const replay = useReplayAll(service, setProgress)
  const start = () => {
    setProgress(0)
    replay.mutate(letters, {
      onSuccess: ({ done, failed }) =>
        toast(
          failed === 0 ? `All ${done} were processed.` : `${done} of ${done + failed} were processed, the others failed again.`,
          { tone: failed === 0 ? 'good' : 'bad' },
        ),
    })
  }
  return (
    <Button size="small" disabled={replay.isPending} onClick={start}>
      {replay.isPending ? `${progress} of ${letters.length} …` : `Replay all ${letters.length}`}
    </Button>
  )
}
