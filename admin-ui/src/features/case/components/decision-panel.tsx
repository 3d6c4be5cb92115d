import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { TextArea } from '@kinora/ui-kit/ui/field'
import { useRef } from 'react'
import { Card } from '@/shared/components/page'
import { KeyHint } from '@/shared/components/key-hint'
import type { ModerationCase } from '@/shared/api/types'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { useReasonCodes } from '@/shared/moderation/reason-codes'
import type { TaggedCase } from '../api/get-case'
import { useCaseDecision } from '../hooks/use-case-decision'
import { useClaim } from '../hooks/use-claim'
import { mayRestrict } from '../hooks/verbs'
import { ClaimBar } from './claim-bar'
import { CurrentDecision } from './current-decision'
import { DecisionButtons } from './decision-buttons'
import { ExcludedNote } from './excluded-note'
import { HoldNote } from './hold-note'
import { PendingBar } from './pending-bar'
import { ProposalNote } from './proposal-note'
import { ReasonPicker } from './reason-picker'
import styles from './decision-panel.module.css'

interface DecisionPanelProps {
  tagged: TaggedCase
  filters: CaseFilters
}

/** Claim, reason, note and decision buttons; all have shortcuts. */
export function DecisionPanel({ tagged, filters }: DecisionPanelProps) {
  const item = tagged.value
  const claim = useClaim(item)
  const decision = useCaseDecision(tagged, filters, claim.end)
  const noteRef = useRef<HTMLTextAreaElement>(null)
  const codes = useReasonCodes().data ?? []
  const reasons = codes.filter((code) => code.action !== 'APPROVE' && code.appliesTo.includes(item.kind))
  // the service requires a claim for a first decision; an override must only respect the claim of others
  const free = decision.overriding && claim.holder === undefined && !claim.mine
  const idle = decision.pending === undefined && !decision.sending
  const ready = (claim.mine || free) && idle
  useShortcuts({ n: () => noteRef.current?.focus() })
  const exclusion = claim.exclusion ?? decision.exclusion
  if (exclusion !== undefined) return <ExcludedNote exclusion={exclusion} onNext={decision.openNext} />
  return (
    <Card title={decision.overriding ? 'Override the decision' : 'Decision'}>
      <div className={styles['panel']}>
        <HoldNote item={item} />
        <ProposalNote item={item} decision={decision} ready={ready} />
        <CurrentDecision item={item} />
        {!free && <ClaimBar claim={claim} item={item} filters={filters} />}
        <ReasonPicker
          legend={legendFor(item)}
          reasons={reasons}
          chosen={decision.reason}
          onChoose={decision.setReason}
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
          value={decision.note}
          maxLength={1000}
          rows={2}
          onChange={(event) => decision.setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <DecisionButtons item={item} decision={decision} enabled={ready} />
      </div>
      <PendingBar decision={decision} />
    </Card>
  )
}

function legendFor(item: ModerationCase): string {
  const remove = item.purpose === 'SCREENING' ? 'reject' : 'remove'
  return mayRestrict(item) ? `Reason to ${remove}, restrict or hold it` : `Reason to ${remove} or hold it`
}
