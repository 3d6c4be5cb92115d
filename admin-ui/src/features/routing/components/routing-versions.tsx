import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { ConfirmDialog } from '@kinora/ui-kit/ui/dialog'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import { ListRow } from '@/shared/components/list-row'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { TimeAgo } from '@/shared/components/time-ago'
import { routingRefusal, useRestoreRouting, useRoutingVersions } from '../api/routing'
import styles from './routing.module.css'

interface RoutingVersionsProps {
  inForce: number
  mayChange: boolean
}

/** Who changed the routing; an administrator goes back to an earlier version, as a new one. */
export function RoutingVersions({ inForce, mayChange }: RoutingVersionsProps) {
  const query = useRoutingVersions()
  const [chosen, setChosen] = useState<number>()
  return (
    <Card title="Versions">
      <QueryView query={query} skeletonRows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <StatePanel title="These rules came with the service">Nobody has changed them yet.</StatePanel>
          ) : (
            <ul>
              {[...items, null].map((item) => {
                const version = item?.version ?? 0
                return (
                  <ListRow key={version}>
                    <div>
                      <p>
                        <b>Version {version}</b> {version === inForce && <Badge tone="good">In force</Badge>}
                      </p>
                      <p className={styles['quiet']}>
                        {item === null ? (
                          'Came with the service'
                        ) : (
                          <>
                            {item.by === null ? 'by an erased account' : `by @${item.by}`}
                            {item.restoredFrom !== null && `, with the rules of version ${String(item.restoredFrom)}`},{' '}
                            <TimeAgo at={item.createdAt} />
                          </>
                        )}
                      </p>
                    </div>
                    {mayChange && version !== inForce && (
                      <Button size="small" onClick={() => setChosen(version)} aria-label={`Go back to version ${String(version)}`}>
                        Go back to this
                      </Button>
                    )}
                  </ListRow>
                )
              })}
            </ul>
          )
        }
      </QueryView>
      {chosen !== undefined && <RestoreDialog version={chosen} seen={inForce} onClose={() => setChosen(undefined)} />}
    </Card>
  )
}

function RestoreDialog({ version, seen, onClose }: { version: number; seen: number; onClose: () => void }) {
  const restore = useRestoreRouting()
  const confirm = () =>
    restore.mutate(
      { version, seen },
      {
        onSuccess: (routing) => toast(`Version ${String(routing.version)} has the rules of version ${String(version)}.`, { tone: 'good' }),
        onError: (error) => toast(`Not changed. ${routingRefusal(error)}`, { tone: 'bad', shownMs: 10_000 }),
        onSettled: onClose,
      },
    )
  return (
    <ConfirmDialog
      title={`Go back to version ${String(version)}?`}
      confirm="Put its rules in force"
      cancel="Cancel"
      look="primary"
      busy={restore.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      Its rules become the next version, for cases that come from now on. Queues that came since stay.
    </ConfirmDialog>
  )
}
