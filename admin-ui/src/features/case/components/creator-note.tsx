import { formatDateTime, formatPercent } from '@kinora/ui-kit/format'
import { Note } from '@kinora/ui-kit/ui/badge'
import type { ModerationCase } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import styles from './stage-list.module.css'

/** What was known about the creator when the video was assessed, and whether chance brought it to a person. */
export function CreatorNote({ item }: { item: ModerationCase }) {
  const { creator } = item
  if (creator === null) return null
  const facts = [
    creator.approved === 1 ? 'One other video approved by people' : `${creator.approved} other videos approved by people`,
    creator.struckAt === null ? undefined : `last rejection ${formatDateTime(creator.struckAt)}`,
    creator.takenBack ? 'changed or removed a video that waited for a person' : undefined,
  ].filter((fact) => fact !== undefined)
  return (
    <Card title="Creator">
      <div className={styles['row']}>
        {item.concerns.includes('SAMPLED') && creator.propensity !== null && (
          <Note tone="info" kind="block">
            Drawn at random: {formatPercent(creator.propensity)} of the videos that would be published without a person come
            here all the same. Nothing was found, and it says nothing about the creator.
          </Note>
        )}
        <p className={styles['facts']}>{facts.join(' · ')}</p>
      </div>
    </Card>
  )
}
