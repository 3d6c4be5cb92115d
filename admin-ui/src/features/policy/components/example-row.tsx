import type { components } from '@kinora/ui-kit/openapi/moderation'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { TimeAgo } from '@/shared/components/time-ago'
import { useExample } from '../api/get-example'
import styles from './lab.module.css'

/** A content whose verdict would change. Its words are covered until they are asked for; some are never shown here. */
export function ExampleRow({ example }: { example: components['schemas']['Example'] }) {
  const { caseId } = example
  return (
    <li className={styles['example']}>
      <p>
        {example.before} → {example.after}, <TimeAgo at={example.assessedAt} />{' '}
        {example.childSafety && <Badge tone="bad">Child safety</Badge>}
      </p>
      {caseId === null ? (
        <p className={styles['quiet']}>It went back to its author without a case.</p>
      ) : (
        <div className={styles['actions']}>
          {!example.childSafety && <Words caseId={caseId} />}
          <Link to="/cases/$caseId" params={{ caseId }} search={{ state: 'DECIDED' }}>
            Open the case
          </Link>
        </div>
      )}
    </li>
  )
}

function Words({ caseId }: { caseId: string }) {
  const [wanted, setWanted] = useState(false)
  const example = useExample(caseId, wanted)
  if (!wanted) {
    return (
      <Button size="small" icon="eye" onClick={() => setWanted(true)}>
        Show its words
      </Button>
    )
  }
  if (example.isError) return <span role="alert">They could not be read.</span>
  if (example.data === undefined) return <span role="status">Loading …</span>
  return <q dir="auto">{example.data.title ?? example.data.excerpt ?? 'No words are left'}</q>
}
