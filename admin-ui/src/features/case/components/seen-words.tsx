import { Button } from '@kinora/ui-kit/ui/button'
import { formatPercent } from '@kinora/ui-kit/format'
import type { StageReport } from '@/shared/api/types'
import { useViewingPreferences } from '@/shared/preferences'
import { formatTimecode } from '@/shared/words'
import { useCover } from '../hooks/use-cover'
import { seenWords } from '../hooks/stage-facts'
import styles from './seen-words.module.css'

interface SeenWordsProps {
  caseId: string
  readings: StageReport['readings']
  /** Whether they may be about harm to children: they are covered then, whatever the moderator prefers. */
  childSafety: boolean
  onSeek: ((ms: number) => void) | undefined
}

/** The words that were read in the picture, each with the time at which it is seen. */
export function SeenWords({ caseId, readings, childSafety, onSeek }: SeenWordsProps) {
  const { coverText } = useViewingPreferences()
  const { covered, toggle } = useCover(coverText || childSafety, { caseId, covered: 'WORDS' })
  const seen = seenWords(readings)
  if (seen.length === 0) return null
  return (
    <section aria-label="Words in the picture" className={styles['words']}>
      <p className={styles['head']}>
        <span>Words in the picture</span>
        <Button size="small" onClick={toggle} aria-pressed={covered}>
          {covered ? 'Reveal words' : 'Cover words'}
        </Button>
      </p>
      <ul className={styles['list']}>
        {seen.map(({ words, startMs, endMs, confidence }) => {
          const range = `${formatTimecode(startMs)} – ${formatTimecode(endMs)}`
          return (
            <li key={`${startMs}-${endMs}-${words}`} className={styles['row']}>
              <Button size="small" onClick={() => onSeek?.(startMs)} disabled={onSeek === undefined} aria-label={`Go to ${range}`}>
                {range}
              </Button>
              <q className={styles['quote']} data-covered={covered} aria-hidden={covered} dir="auto">
                {words}
              </q>
              <span className={styles['muted']}>{formatPercent(confidence)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
