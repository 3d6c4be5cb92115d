import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { ConfirmDialog } from '@kinora/ui-kit/ui/dialog'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import { mayEnter } from '@/shared/access'
import { ListRow } from '@/shared/components/list-row'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { TimeAgo } from '@/shared/components/time-ago'
import { useAccount } from '@/shared/session'
import { policyRefusal, useRestorePolicy } from '../api/change-policy'
import { usePolicyVersions, useVersionChanges } from '../api/list-versions'
import { PRESET_NAME } from '../hooks/publishing-words'
import { ChangeTable } from './change-table'
import styles from './policy.module.css'

/** The newest versions; an administrator can put an earlier one in force again, as a new version. */
export function VersionsCard({ inForce }: { inForce: number }) {
  const query = usePolicyVersions()
  const mayChange = mayEnter(useAccount(), 'changePolicy')
  const [chosen, setChosen] = useState<number>()
  return (
    <Card title="Versions">
      <QueryView query={query} skeletonRows={2}>
        {({ items }) => (
          <ul>
            {items.map((item) => (
              <ListRow key={item.version}>
                <div>
                  <p>
                    <b>Version {item.version}</b> {PRESET_NAME[item.publishing.preset]}{' '}
                    {item.version === inForce && <Badge tone="good">In force</Badge>}
                  </p>
                  <p className={styles['quiet']}>
                    {item.createdBy === null ? 'Came with the service' : `by @${item.createdBy}`}
                    {item.publishedBy !== null && `, published by @${item.publishedBy}`}
                    {item.restoredFrom !== null && `, with the rules of version ${item.restoredFrom}`},{' '}
                    <TimeAgo at={item.createdAt} />
                  </p>
                  {item.version > 1 && <Changes version={item.version} />}
                </div>
                {mayChange && item.version !== inForce && (
                  <Button size="small" onClick={() => setChosen(item.version)}>
                    Go back to this
                  </Button>
                )}
              </ListRow>
            ))}
          </ul>
        )}
      </QueryView>
      {chosen !== undefined && <RestoreDialog version={chosen} seen={inForce} onClose={() => setChosen(undefined)} />}
    </Card>
  )
}

/** What a version changed, read once somebody asks for it. */
function Changes({ version }: { version: number }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What version {version} changed</summary>
      {open && <ChangeList version={version} />}
    </details>
  )
}

function ChangeList({ version }: { version: number }) {
  const query = useVersionChanges(version)
  return (
    <QueryView query={query} skeletonRows={1}>
      {(changes) => <ChangeTable changes={changes} empty="It has the rules of the version before." />}
    </QueryView>
  )
}

function RestoreDialog({ version, seen, onClose }: { version: number; seen: number; onClose: () => void }) {
  const restore = useRestorePolicy()
  const confirm = () => {
    restore.mutate(
      { version, seen },
      {
        onSuccess: (stored) => toast(`Version ${stored.version} has the rules of version ${version}.`, { tone: 'good' }),
        onError: (error) => toast(policyRefusal(error), { tone: 'bad' }),
        onSettled: onClose,
      },
    )
  }
  return (
    <ConfirmDialog
      title={`Go back to version ${version}`}
      confirm="Put its rules in force"
      cancel="Cancel"
      look="primary"
      busy={restore.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      All rules of version {version} become the next version. Videos that were judged before keep their verdicts.
    </ConfirmDialog>
  )
}
