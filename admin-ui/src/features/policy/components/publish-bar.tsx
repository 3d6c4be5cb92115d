import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { useDiscardDraft, usePublishDraft, type DraftDetail } from '../api/drafts'
import { policyRefusal } from '../api/change-policy'
import styles from './lab.module.css'

/** Puts a draft in force, or says what is missing for that; its author can discard it. */
export function PublishBar({ detail, isAuthor }: { detail: DraftDetail; isAuthor: boolean }) {
  const publish = usePublishDraft(detail.draft)
  const discard = useDiscardDraft(detail.draft)
  const error = publish.error ?? discard.error
  const missing = !detail.simulated
    ? 'Simulate it first: it can be published once every recorded verdict is reproduced.'
    : isAuthor
      ? 'You have written it, so another administrator publishes it.'
      : undefined
  return (
    <>
      {error !== null && (
        <Note tone="bad" kind="block" role="alert">
          {policyRefusal(error)}
        </Note>
      )}
      {missing !== undefined && <p className={styles['quiet']}>{missing}</p>}
      <div className={styles['actions']}>
        {!isAuthor && (
          <Button look="primary" busy={publish.isPending} disabled={!detail.simulated} onClick={() => publish.mutate()}>
            Put this in force
          </Button>
        )}
        {isAuthor && (
          <Button look="danger" busy={discard.isPending} onClick={() => discard.mutate()}>
            Discard the draft
          </Button>
        )}
      </div>
    </>
  )
}
