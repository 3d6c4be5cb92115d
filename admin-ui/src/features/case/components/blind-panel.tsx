import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { Button } from '@kinora/ui-kit/ui/button'
import { TextArea } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useRef, useState } from 'react'
import type { ReasonCode } from '@/shared/api/types'
import { KeyHint } from '@/shared/components/key-hint'
import { Card } from '@/shared/components/page'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { useReasonCodes } from '@/shared/moderation/reason-codes'
import { useAnswerCase, type AnswerDraft, type Answered } from '../api/answer-case'
import type { TaggedCase } from '../api/get-case'
import { exclusionOf } from '../hooks/exclusion'
import { refusalText } from '../hooks/refusal-text'
import { useClaim } from '../hooks/use-claim'
import { useOpenNext } from '../hooks/use-open-next'
import { ClaimBar } from './claim-bar'
import styles from './decision-panel.module.css'
import { ExcludedNote } from './excluded-note'
import { ReasonPicker } from './reason-picker'

interface BlindPanelProps {
  tagged: TaggedCase
  filters: CaseFilters
  onAnswered: (answered: Answered) => void
}

/** Asks what somebody would decide, who does not see how it was decided. */
export function BlindPanel({ tagged, filters, onAnswered }: BlindPanelProps) {
  const item = tagged.value
  const claim = useClaim(item)
  const answer = useAnswerCase(item.id)
  const openNext = useOpenNext(item.id, filters)
  const [reason, setReason] = useState<ReasonCode['code']>()
  const [note, setNote] = useState('')
  const noteRef = useRef<HTMLTextAreaElement>(null)
  const codes = useReasonCodes().data ?? []
  const reasons = codes.filter((code) => code.action !== 'APPROVE' && code.appliesTo.includes(item.kind))
  const ready = claim.mine && !answer.isPending
  const send = (action: AnswerDraft['action']) => {
    const reasonCode = action === 'APPROVE' ? 'NO_VIOLATION' : reason
    if (reasonCode === undefined) {
      toast('Choose a reason first.', { tone: 'warn' })
      return
    }
    answer.mutate(
      { action, reasonCode, note, etag: tagged.etag },
      {
        onSuccess: (answered) => {
          claim.end()
          onAnswered(answered)
        },
        onError: (error) => {
          if (exclusionOf(error) === undefined) toast(`Not answered. ${refusalText(error)}`, { tone: 'bad', shownMs: 10_000 })
        },
      },
    )
  }
  useShortcuts({ n: () => noteRef.current?.focus() })
  useShortcuts({ a: () => send('APPROVE'), r: () => send('REJECT') }, ready)
  useShortcuts({ l: () => send('RESTRICT') }, ready && item.kind === 'VIDEO')
  const exclusion = claim.exclusion ?? exclusionOf(answer.error)
  if (exclusion !== undefined) return <ExcludedNote exclusion={exclusion} onNext={openNext} />
  return (
    <Card title="What would you decide?">
      <div className={styles['panel']}>
        <p>
          This is looked at again by chance. How it was decided, what machines found and who made it stays hidden until you have
          answered. Nothing changes while it waits.
        </p>
        <ClaimBar claim={claim} item={item} filters={filters} />
        <ReasonPicker
          legend={item.kind === 'VIDEO' ? 'Reason to reject or restrict it' : 'Reason to reject it'}
          reasons={reasons}
          chosen={reason}
          onChoose={setReason}
          disabled={!ready}
        />
        <TextArea
          ref={noteRef}
          label={
            <>
              Note <KeyHint>n</KeyHint>
            </>
          }
          placeholder="For the record; the author does not see it"
          value={note}
          maxLength={1000}
          rows={2}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <div className={styles['verbs']} data-three={item.kind === 'VIDEO'}>
          <Button look="good" disabled={!ready} onClick={() => send('APPROVE')}>
            Would approve <KeyHint>a</KeyHint>
          </Button>
          {item.kind === 'VIDEO' && (
            <Button disabled={!ready} onClick={() => send('RESTRICT')}>
              Would restrict <KeyHint>l</KeyHint>
            </Button>
          )}
          <Button look="bad" disabled={!ready} onClick={() => send('REJECT')}>
            Would reject <KeyHint>r</KeyHint>
          </Button>
        </div>
      </div>
    </Card>
  )
}
