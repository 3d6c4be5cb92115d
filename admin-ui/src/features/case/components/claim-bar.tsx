import { Button } from '@kinora/ui-kit/ui/button'
import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import type { ModerationCase } from '@/shared/api/types'
import { KeyHint } from '@/shared/components/key-hint'
import { mayEnter } from '@/shared/access'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { useAccount } from '@/shared/session'
import { LeaseBadge } from '@/shared/components/lease-badge'
import type { Claim } from '../hooks/use-claim'
import { SkipButton } from './skip-button'
import styles from './decision-panel.module.css'

interface ClaimBarProps {
  claim: Claim
  item: ModerationCase
  filters: CaseFilters
}

/** The holder of the case, who alone may decide; and what happened to an own claim. */
export function ClaimBar({ claim, item, filters }: ClaimBarProps) {
  const mayTakeOver = mayEnter(useAccount(), 'takeOver') && claim.holder !== undefined
  const mayTake = !claim.mine && !claim.busy && claim.holder === undefined
  useShortcuts({ c: claim.take }, mayTake)
  useShortcuts({ u: claim.giveBack }, claim.mine && !claim.busy)
  return (
    <div className={styles['claim']} data-lost={claim.lost || (claim.mine && claim.unreachable)}>
      <p className={styles['claimText']} role="status">
        {claimText(claim)}
      </p>
      <LeaseBadge claimed={item} accountId={claim.accountId} />
      {mayTakeOver && (
        <Button size="small" onClick={claim.seize} disabled={claim.busy}>
          Take over
        </Button>
      )}
      {item.state !== 'DECIDED' && claim.holder === undefined && (
        <SkipButton caseId={item.id} filters={filters} onSkipped={claim.end} />
      )}
      {claim.mine ? (
        <Button size="small" onClick={claim.giveBack} disabled={claim.busy}>
          Release <KeyHint>u</KeyHint>
        </Button>
      ) : (
        <Button look="primary" size="small" onClick={claim.take} busy={claim.busy} disabled={claim.holder !== undefined}>
          {claim.lost ? 'Claim again' : 'Claim'} <KeyHint>c</KeyHint>
        </Button>
      )}
    </div>
  )
}

function claimText({ mine, lost, holder, unreachable }: Claim): string {
  if (mine) return unreachable ? 'The server cannot be reached. The case is yours until the time is over.' : 'This case is yours'
  if (lost && holder !== undefined) return `@${holder} has this case now. What you wrote stays here.`
  if (holder !== undefined) return `@${holder} is reviewing this`
  if (lost && unreachable) return 'The server could not be reached, and your claim has run out. What you wrote stays here.'
  if (lost) return 'Your claim has run out. What you wrote stays here.'
  return 'Claim the case to decide'
}
