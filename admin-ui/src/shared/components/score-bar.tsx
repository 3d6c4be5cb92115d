import { formatPercent } from '@kinora/ui-kit/format'
import type { Bands } from '@/shared/api/types'
import { bandOf } from '@/shared/bands'
import styles from './score-bar.module.css'

interface ScoreBarProps {
  score: number
  bands?: Bands | undefined
  label: string
}

const WORDS = { approve: 'in the approve band', review: 'in the review band', reject: 'in the reject band' }

/** A score from 0 to 1 as a bar with the thresholds of the policy as ticks; the number is beside it as text. */
export function ScoreBar({ score, bands, label }: ScoreBarProps) {
  const share = Math.min(1, Math.max(0, score))
  const band = bands === undefined ? undefined : bandOf(share, bands)
  const text = `${label}: ${formatPercent(share)}${band === undefined ? '' : `, ${WORDS[band]}`}`
  return (
    <div className={styles['bar']} aria-hidden="true" title={text} data-band={band ?? 'none'}>
      <div className={styles['fill']} style={{ inlineSize: `${share * 100}%` }} />
      {bands !== undefined && <i className={styles['tick']} style={{ insetInlineStart: `${bands.review * 100}%` }} />}
      {bands?.reviewOnly === false && bands.reject < 1 && (
        <i className={styles['tick']} style={{ insetInlineStart: `${bands.reject * 100}%` }} />
      )}
    </div>
  )
}
