import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import type { ModerationCase } from '@/shared/api/types'
import { mayEnter } from '@/shared/access'
import { TimeAgo } from '@/shared/components/time-ago'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { restrictionsText } from '@/shared/moderation/restrictions'
import { ReasonForm } from '@/shared/safety/reason-form'
import { useDismissProposal, useSafetyFile, type ProposedDecision } from '@/shared/safety/safety-api'
import styles from '@/shared/safety/safety.module.css'
import { useAccount } from '@/shared/session'
import { humanize } from '@/shared/words'
import type { CaseDecision } from '../hooks/use-case-decision'

interface ProposalNoteProps {
  item: ModerationCase
  decision: CaseDecision
  /** Whether the caller could decide now. */
  ready: boolean
}

/** What the first person proposed; another one confirms it by deciding the same, or disagrees. */
export function ProposalNote(props: ProposalNoteProps) {
  const account = useAccount()
  if (!props.item.childSafety || !mayEnter(account, 'childSafety')) return null
  return <Proposal {...props} />
}

function Proposal({ item, decision, ready }: ProposalNoteProps) {
  const proposal = useSafetyFile(item.id).data?.proposal ?? null
  if (proposal === null) return null
  return <Shown item={item} decision={decision} ready={ready} proposal={proposal} />
}

function Shown({ item, decision, ready, proposal }: ProposalNoteProps & { proposal: ProposedDecision }) {
  const me = useAccount()
  const label = useReasonLabel()
  const dismiss = useDismissProposal(item.id)
  const [asking, setAsking] = useState(false)
  const mine = proposal.by.id === me?.id
  const { action, reasonCode, restrictions, note, by, at } = proposal
  return (
    <Note tone="warn" kind="block" role="status">
      <div className={styles['form']}>
        <p>
          <b>{mine ? 'You' : `@${by.handle}`}</b> proposed <TimeAgo at={at} />: <b>{humanize(action)}</b>, {label(reasonCode)}
          {restrictions !== null && ` (${restrictionsText(restrictions)})`}.{' '}
          {mine ? 'It takes effect when another person decides the same.' : 'It takes effect when you decide the same.'}
        </p>
        {note !== null && <p className={styles['words']}>{note}</p>}
        {asking ? (
          <ReasonForm
            label={mine ? 'Why you take it back' : 'Why you disagree'}
            submit={mine ? 'Take it back' : 'Disagree'}
            look="bad"
            busy={dismiss.isPending}
            error={dismiss.error}
            onCancel={() => setAsking(false)}
            onSubmit={(reason) =>
              dismiss.mutate(reason, { onSuccess: () => toast('The proposal is gone; the case waits.', { tone: 'good' }) })
            }
          />
        ) : (
          <div className={styles['actions']}>
            {!mine && (
              <Button look="primary" disabled={!ready} onClick={() => decision.confirm(proposal)}>
                Confirm
              </Button>
            )}
            <Button onClick={() => setAsking(true)}>{mine ? 'Take it back' : 'Disagree'}</Button>
            {!mine && !ready && <span className={styles['quiet']}>Claim the case to confirm.</span>}
          </div>
        )}
      </div>
    </Note>
  )
}
