import { Button } from '@mantine/core'
import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import type { ModerationCase } from '@/shared/api/types'
import { KeyHint } from '@/shared/components/key-hint'
import { useViewingPreferences } from '@/shared/preferences'
import { useCover } from '../hooks/use-cover'
import styles from './case-text.module.css'

/** The comment under judgement, covered first where the moderator wants that. */
export function CommentText({ item }: { item: ModerationCase }) {
  const { coverText } = useViewingPreferences()
  const { covered, toggle } = useCover(coverText)
  useShortcuts({ b: toggle })
  const { author, text } = item.content
  return (
    <section className={styles['comment']} aria-label="Comment">
      <blockquote className={styles['quote']} data-covered={covered} aria-hidden={covered} dir="auto">
        {text ?? item.excerpt ?? ''}
      </blockquote>
      <p className={styles['byline']}>
        <span>{author.handle === null ? `Author ${author.id.slice(-12)}` : `@${author.handle}`}</span>
        <Button size="xs" variant="default" onClick={toggle} aria-pressed={covered}>
          {covered ? 'Reveal' : 'Cover'} <KeyHint>b</KeyHint>
        </Button>
      </p>
    </section>
  )
}
