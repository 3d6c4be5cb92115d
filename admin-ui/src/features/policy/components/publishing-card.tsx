import { Badge, Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { mayEnter } from '@/shared/access'
import type { Policy } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { screeningModelsQuery } from '@/shared/moderation/get-screening-models'
import { useAccount } from '@/shared/session'
import { PRESET_NAME, publishingText } from '../hooks/publishing-words'
import { PublishingDialog } from './publishing-dialog'
import styles from './policy.module.css'

/** Who may publish a video without a person, in plain words. */
export function PublishingCard({ policy }: { policy: Policy }) {
  const [changing, setChanging] = useState(false)
  const mayChange = mayEnter(useAccount(), 'changePolicy')
  const { publishing } = policy.rules
  return (
    <Card
      title="Who may publish without a person"
      aside={
        mayChange && (
          <Button size="small" onClick={() => setChanging(true)}>
            Change
          </Button>
        )
      }
    >
      <div className={styles['body']}>
        <p>
          <b>{PRESET_NAME[publishing.preset]}</b> <Badge>version {policy.version}</Badge>
        </p>
        <div className={styles['text']}>
          {publishingText(publishing).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {publishing.preset === 'VISION' && <WithoutVision />}
      </div>
      {changing && <PublishingDialog policy={policy} onClose={() => setChanging(false)} />}
    </Card>
  )
}

/** Says that the rule has no effect as long as there is no vision model. */
function WithoutVision() {
  const models = useQuery(screeningModelsQuery).data
  if (models?.vision.provider !== 'local') return null
  return (
    <Note tone="info" kind="block">
      No vision model is configured, so a person looks at every video.
    </Note>
  )
}
