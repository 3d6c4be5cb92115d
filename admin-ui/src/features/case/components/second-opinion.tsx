import { formatPercent } from '@kinora/ui-kit/format'
import { Button } from '@kinora/ui-kit/ui/button'
import type { StageReport } from '@/shared/api/types'
import { formatTimecode } from '@/shared/words'
import styles from './second-opinion.module.css'

type Opinion = NonNullable<NonNullable<StageReport['remarks']>['opinion']>
type Argument = Opinion['arguments'][number]

const LEANINGS = {
  PUBLISH: 'Leans to publishing',
  REFUSE: 'Leans to refusing',
  UNSURE: 'Is undecided',
} as const

interface SecondOpinionProps {
  opinion: Opinion
  onSeek: ((ms: number) => void) | undefined
}

/** The case for and against a video, as a second look of the vision model makes it; the person decides. */
export function SecondOpinion({ opinion, onSeek }: SecondOpinionProps) {
  const of = (side: Argument['side']) => opinion.arguments.filter((argument) => argument.side === side)
  return (
    <div className={styles['opinion']}>
      <p className={styles['leaning']}>
        {LEANINGS[opinion.leaning]}, {formatPercent(opinion.confidence)} sure
      </p>
      <Side title="For publishing" side="for" items={of('FOR_PUBLISHING')} onSeek={onSeek} />
      <Side title="Against it" side="against" items={of('AGAINST_PUBLISHING')} onSeek={onSeek} />
    </div>
  )
}

interface SideProps {
  title: string
  side: 'for' | 'against'
  items: Argument[]
  onSeek: ((ms: number) => void) | undefined
}

function Side({ title, side, items, onSeek }: SideProps) {
  if (items.length === 0) return null
  return (
    <section className={styles[side]}>
      <h4 className={styles['title']}>{title}</h4>
      <ul>
        {items.map((argument) => (
          <li key={argument.text} dir="auto">
            {argument.text} <Place argument={argument} onSeek={onSeek} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** When it can be seen; jumps there where there is a player. */
function Place({ argument, onSeek }: { argument: Argument; onSeek: ((ms: number) => void) | undefined }) {
  const { startMs, endMs } = argument
  if (startMs === null) return null
  const range = endMs === null ? formatTimecode(startMs) : `${formatTimecode(startMs)} – ${formatTimecode(endMs)}`
  if (onSeek === undefined) return <span className={styles['place']}>{range}</span>
  return (
    <Button size="small" aria-label={`Go to ${range}`} onClick={() => onSeek(startMs)}>
      {range}
    </Button>
  )
}
