import { Button } from '@kinora/ui-kit/ui/button'
import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import type { ModerationCase } from '@/shared/api/types'
import { KeyHint } from '@/shared/components/key-hint'
import { LeaseBadge } from '@/shared/components/lease-badge'
import type { Claim } from '../hooks/use-claim'
import styles from './decision-panel.module.css'

interface ClaimBarProps {
  claim: Claim
  item: ModerationCase
}

/** The holder of the case, who alone may decide. */
export function ClaimBar({ claim, item }: ClaimBarProps) {
  useShortcuts({ c: claim.take, u: claim.giveBack }, !claim.busy && claim.holder === undefined)
  return (
    <div className={styles['claim']}>
      <ClaimText claim={claim} />
      <LeaseBadge claimed={item} accountId={claim.accountId} />
      {claim.mine && (
        <Button size="small" onClick={claim.take} busy={claim.busy}>
          Extend <KeyHint>c</KeyHint>
        </Button>
      )}
      {claim.mine && (
        <Button size="small" onClick={claim.giveBack} disabled={claim.busy}>
          Release <KeyHint>u</KeyHint>
        </Button>
      )}
      {!claim.mine && (
        <Button look="primary" size="small" onClick={claim.take} busy={claim.busy} disabled={claim.holder !== undefined}>
          Claim <KeyHint>c</KeyHint>
        </Button>
      )}
    </div>
  )
}

function ClaimText({ claim }: { claim: Claim }) {
  if (claim.mine) return <span className={styles['claimText']}>This case is yours</span>
  if (claim.holder !== undefined) return <span className={styles['claimText']}>@{claim.holder} is reviewing this</span>
  return <span className={styles['claimText']}>Claim the case to decide</span>
}
