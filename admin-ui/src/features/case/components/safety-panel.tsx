import { Button } from '@kinora/ui-kit/ui/button'
import { Checkbox } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import type { ModerationCase } from '@/shared/api/types'
import { mayEnter } from '@/shared/access'
import { AccountHoldView } from '@/shared/safety/account-hold-view'
import { ReasonForm } from '@/shared/safety/reason-form'
import { useHoldAccount, useSafetyFile, type SafetyFile } from '@/shared/safety/safety-api'
import styles from '@/shared/safety/safety.module.css'
import { useAccount } from '@/shared/session'
import { EvidenceSection } from './evidence-section'
import { LegalReportsSection } from './legal-reports-section'

/** Evidence, the hold of the account and reports to authorities; for people for child safety only. */
export function SafetyPanel({ item }: { item: ModerationCase }) {
  const account = useAccount()
  if (!mayEnter(account, 'childSafety')) return null
  return <Panel item={item} />
}

function Panel({ item }: { item: ModerationCase }) {
  const query = useSafetyFile(item.id)
  return (
    <Card title="Child safety">
      <QueryView query={query} skeletonRows={3}>
        {(file) => (
          <>
            <EvidenceSection file={file} />
            <HoldSection file={file} />
            <LegalReportsSection caseId={item.id} />
          </>
        )}
      </QueryView>
    </Card>
  )
}

function HoldSection({ file }: { file: SafetyFile }) {
  const hold = useHoldAccount(file.caseId)
  const [asking, setAsking] = useState(false)
  const [hideVideos, setHideVideos] = useState(false)
  return (
    <section className={styles['section']} aria-label="Hold of the account">
      <h3 className={styles['title']}>Account</h3>
      {file.accountHold !== null ? (
        <AccountHoldView hold={file.accountHold} />
      ) : asking ? (
        <ReasonForm
          label="Why the account is held"
          submit="Hold the account"
          look="bad"
          busy={hold.isPending}
          error={hold.error}
          onCancel={() => setAsking(false)}
          onSubmit={(reason) =>
            hold.mutate(
              { reason, hideVideos },
              {
                onSuccess: () => {
                  toast('The account is held.', { tone: 'good' })
                  setAsking(false)
                },
              },
            )
          }
        >
          <Checkbox label="Hide its other videos meanwhile" checked={hideVideos} onChange={setHideVideos} />
        </ReasonForm>
      ) : (
        <div className={styles['actions']}>
          <span className={styles['quiet']}>It is not held.</span>
          <Button size="small" look="bad" onClick={() => setAsking(true)}>
            Hold the account
          </Button>
        </div>
      )}
    </section>
  )
}
