import { Button } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import { Card } from '@/shared/components/page'
import { ErrorState } from '@/shared/components/state-panel'
import { useFeedPath } from '../api/catalog'
import { FeedPathView } from './feed-path-view'
import styles from './catalog.module.css'

/** Asks why a video is not shown, to anybody or to a certain viewer. */
export function FeedPathCard({ id }: { id: string }) {
  const [viewer, setViewer] = useState('')
  const check = useFeedPath()
  return (
    <Card title="Why is it not shown?">
      <form
        className={styles['body']}
        onSubmit={(event) => {
          event.preventDefault()
          check.mutate({ id, viewer: viewer.trim() })
        }}
      >
        <TextField
          label="Viewer"
          placeholder="@handle or id; empty for anybody without sign-in"
          hint="That you looked at the feed of a person is noted in the log of the service."
          value={viewer}
          onChange={(event) => setViewer(event.target.value)}
        />
        <div>
          <Button type="submit" busy={check.isPending}>
            Check
          </Button>
        </div>
      </form>
      {check.isError && <ErrorState error={check.error} />}
      {check.isSuccess && <FeedPathView path={check.data} />}
    </Card>
  )
}
