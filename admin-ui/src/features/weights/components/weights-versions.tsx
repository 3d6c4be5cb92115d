import { isApiError } from '@kinora/ui-kit/problem'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { ConfirmDialog } from '@kinora/ui-kit/ui/dialog'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import { ListRow } from '@/shared/components/list-row'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { TimeAgo } from '@/shared/components/time-ago'
import { useChangeRanking, useRankingVersions, type RankingParameters, type RankingVersion } from '../api/ranking'
import { changesOf } from '../hooks/weights'
import styles from './weights.module.css'

interface WeightsVersionsProps {
  inForce: RankingParameters
  seen: string
}

const nameOf = ({ version }: RankingVersion) => (version === 0 ? 'As shipped' : `Version ${String(version)}`)

/** Earlier weights, to which one can go back. */
export function WeightsVersions({ inForce, seen }: WeightsVersionsProps) {
  const query = useRankingVersions()
  const change = useChangeRanking()
  const [back, setBack] = useState<RankingVersion | null>(null)
  const restore = ({ parameters }: RankingVersion) =>
    change.mutate(
      { parameters, seen },
      {
        onSuccess: () => toast('The earlier weights are in force again.', { tone: 'good' }),
        onError: (error) => toast(isApiError(error) ? (error.detail ?? error.title) : 'Nothing has changed. Try again.', { tone: 'bad' }),
        onSettled: () => setBack(null),
      },
    )
  return (
    <Card title="Earlier weights">
      <QueryView query={query}>
        {(versions) => (
          <ul>
            {versions.map((one) => {
              const changes = changesOf(inForce, one.parameters)
              return (
                <ListRow key={one.version}>
                  <div>
                    <p className={styles['actions']}>
                      <b>{nameOf(one)}</b> {changes.length === 0 && <Badge tone="good">same as now</Badge>}
                      {one.changedAt !== null && (
                        <span className={styles['quiet']}>
                          <TimeAgo at={one.changedAt} />
                        </span>
                      )}
                    </p>
                    {changes.length > 0 && <p className={styles['quiet']}>Going back: {changes.join('; ')}</p>}
                  </div>
                  {changes.length > 0 && (
                    <Button size="small" onClick={() => setBack(one)} aria-label={`Go back to: ${nameOf(one)}`}>
                      Go back
                    </Button>
                  )}
                </ListRow>
              )
            })}
          </ul>
        )}
      </QueryView>
      {back !== null && (
        <ConfirmDialog
          title={`Go back to: ${nameOf(back)}?`}
          confirm="Put these weights in force"
          cancel="Leave it"
          look="primary"
          busy={change.isPending}
          onConfirm={() => restore(back)}
          onClose={() => setBack(null)}
        >
          {changesOf(inForce, back.parameters).join('; ')}
        </ConfirmDialog>
      )}
    </Card>
  )
}
