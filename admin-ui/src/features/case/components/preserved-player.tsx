import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { useState } from 'react'
import styles from '@/shared/safety/safety.module.css'
import { useCover } from '../hooks/use-cover'

/** Plays what is kept of a deleted video; nothing is fetched before the cover is lifted, which is recorded. */
export function PreservedPlayer({ caseId, videoId }: { caseId: string; videoId: string }) {
  const { covered, toggle } = useCover(true, { caseId, covered: 'VIDEO' })
  return (
    <div className={styles['form']}>
      <p>
        <Button size="small" onClick={toggle} aria-pressed={covered}>
          {covered ? 'Reveal the kept video' : 'Cover the kept video'}
        </Button>
      </p>
      {!covered && <Revealed videoId={videoId} />}
    </div>
  )
}

function Revealed({ videoId }: { videoId: string }) {
  const [failed, setFailed] = useState(false)
  if (failed) {
    return (
      <Note tone="bad" kind="block" role="alert">
        The kept video cannot be shown. It may have been released, or it was never transcoded.
      </Note>
    )
  }
  return (
    <video
      className={styles['video']}
      src={`/api/v1/preserved-videos/${videoId}/files/screening/proxy.mp4`}
      controls
      muted
      aria-label="The kept video"
      onError={() => setFailed(true)}
    />
  )
}
