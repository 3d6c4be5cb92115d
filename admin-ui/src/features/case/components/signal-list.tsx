import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { formatPercent } from '@kinora/ui-kit/format'
import type { Bands, ModerationCase, Signal } from '@/shared/api/types'
import { bandOf } from '@/shared/bands'
import { Card } from '@/shared/components/page'
import { ScoreBar } from '@/shared/components/score-bar'
import { StatePanel } from '@/shared/components/state-panel'
import { usePolicy } from '@/shared/moderation/get-policy'
import { openReasonText } from '@/shared/moderation/open-reason'
import { formatTimecode, humanize } from '@/shared/words'
import { bandsFor, signalName } from '../hooks/signal-label'
import styles from './signal-list.module.css'

interface SignalListProps {
  item: ModerationCase
  onSeek?: (ms: number) => void
}

const BAND_WORD = { approve: 'Low', review: 'Review', reject: 'Reject' } as const
const BAND_COLOR = { approve: 'good', review: 'warn', reject: 'bad' } as const

/** The signals of the case with their scores and the thresholds of the policy, strongest first. */
export function SignalList({ item, onSeek }: SignalListProps) {
  const policy = usePolicy().data
  const signals = [...item.signals].sort((a, b) => b.score - a.score)
  return (
    <Card title="Signals" aside={<span className={styles['muted']}>{signals.length}</span>}>
      {signals.length === 0 ? (
        <StatePanel title="No signals">{openReasonText(item.openReason)}</StatePanel>
      ) : (
        <ul className={styles['list']}>
          {signals.map((signal, index) => (
            <SignalRow
              key={`${signal.stage}-${signal.category}-${signal.startMs ?? 0}-${index}`}
              signal={signal}
              name={signalName(signal, policy)}
              bands={bandsFor(policy, signal)}
              onSeek={onSeek}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}

interface SignalRowProps {
  signal: Signal
  name: string
  bands: Bands | undefined
  onSeek: ((ms: number) => void) | undefined
}

function SignalRow({ signal, name, bands, onSeek }: SignalRowProps) {
  const band = bands === undefined ? undefined : bandOf(signal.score, bands)
  return (
    <li className={styles['row']}>
      <div className={styles['line']}>
        <span className={styles['name']}>{name}</span>
        {band !== undefined && (
          <Badge tone={BAND_COLOR[band]}>
            {BAND_WORD[band]}
          </Badge>
        )}
        <b className={styles['score']}>{formatPercent(signal.score)}</b>
      </div>
      <ScoreBar score={signal.score} bands={bands} label={name} />
      {typeof signal.evidence === 'string' && signal.evidence !== '' && (
        <p className={styles['evidence']} dir="auto">
          {signal.evidence}
        </p>
      )}
      <p className={styles['source']}>
        <TimeRange signal={signal} onSeek={onSeek} />
        <span>{humanize(signal.stage)} stage</span>
        {typeof signal.modelVersion === 'string' && <span>{signal.modelVersion}</span>}
      </p>
    </li>
  )
}

function TimeRange({ signal, onSeek }: Omit<SignalRowProps, 'bands' | 'name'>) {
  const { startMs, endMs } = signal
  if (typeof startMs !== 'number' || onSeek === undefined) return null
  const range = formatTimecode(startMs) + (typeof endMs === 'number' ? ` – ${formatTimecode(endMs)}` : '')
  return (
    <Button size="small" onClick={() => onSeek(startMs)} aria-label={`Go to ${range}`}>
      {range}
    </Button>
  )
}
