import { formatDateTime } from '@kinora/ui-kit/format'
import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import { ReasonForm } from '@/shared/safety/reason-form'
import { useExtend, usePreserve, type Preservation, type SafetyFile } from '@/shared/safety/safety-api'
import { groundNames } from '@/shared/safety/safety-words'
import styles from '@/shared/safety/safety.module.css'
import { PreservedPlayer } from './preserved-player'

/** What is kept of the content, until when, and its files with their checksums. */
export function EvidenceSection({ file }: { file: SafetyFile }) {
  const { preservation, items } = file
  return (
    <section className={styles['section']} aria-label="Evidence">
      <h3 className={styles['title']}>Evidence</h3>
      {preservation === null ? <p className={styles['quiet']}>Its content is not kept.</p> : <Kept preservation={preservation} />}
      <Ask file={file} />
      {items.length > 0 && (
        <details>
          <summary>{items.length === 1 ? '1 file is locked away' : `${items.length} files are locked away`}</summary>
          <ul className={styles['items']}>
            {items.map(({ name, size, sha256 }) => (
              <li key={name}>
                {name} ({size} bytes) <span className={styles['hash']}>{sha256}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {preservation !== null && preservation.kept && preservation.deletedAt !== null && file.kind === 'VIDEO' && (
        <PreservedPlayer caseId={file.caseId} videoId={file.contentId} />
      )}
    </section>
  )
}

function Kept({ preservation }: { preservation: Preservation }) {
  const { kept, ground, endsAt, reason, extension, deletedAt, endedAt } = preservation
  return (
    <>
      <p>
        {kept ? groundNames[ground] : `Not kept any more since ${endedAt === null ? 'now' : formatDateTime(endedAt)}`}
        {kept && (endsAt === null ? ', without an end' : `, until ${formatDateTime(endsAt)}`)}.
      </p>
      {reason !== null && <p className={styles['words']}>{reason}</p>}
      {extension !== null && (
        <p className={styles['words']}>
          Extended by @{extension.by.handle}: {extension.reason}
        </p>
      )}
      {deletedAt !== null && (
        <p className={styles['quiet']}>Its owner deleted it on {formatDateTime(deletedAt)}; it is gone for everybody else.</p>
      )}
    </>
  )
}

function Ask({ file }: { file: SafetyFile }) {
  const [asking, setAsking] = useState<'keep' | 'extend'>()
  const preserve = usePreserve(file.caseId)
  const extend = useExtend(file.caseId)
  const { preservation } = file
  const change = asking === 'extend' ? extend : preserve
  const end = () => setAsking(undefined)
  if (asking !== undefined) {
    return (
      <ReasonForm
        label={asking === 'extend' ? 'Why it is kept longer' : 'Why it is kept'}
        submit={asking === 'extend' ? 'Keep it longer' : 'Keep it'}
        busy={change.isPending}
        error={change.error}
        onCancel={end}
        onSubmit={(reason) =>
          change.mutate(reason, {
            onSuccess: () => {
              toast('The evidence is kept.', { tone: 'good' })
              end()
            },
          })
        }
      />
    )
  }
  return (
    <div className={styles['actions']}>
      {preservation?.ground !== 'LEGAL_HOLD' && (
        <Button size="small" onClick={() => setAsking('keep')}>
          Keep it whatever is decided
        </Button>
      )}
      {preservation?.extendable === true && (
        <Button size="small" onClick={() => setAsking('extend')}>
          Keep it longer (once)
        </Button>
      )}
    </div>
  )
}
