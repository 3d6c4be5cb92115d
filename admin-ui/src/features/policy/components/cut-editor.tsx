import { formatScore } from '@kinora/ui-kit/format'
import { Checkbox } from '@kinora/ui-kit/ui/field'
import type { Bands } from '@/shared/api/types'
import type { ScoreDistribution } from '../api/get-distributions'
import { moved } from '../hooks/cuts'
import { BinTable, CutChart } from './cut-chart'
import styles from './lab.module.css'

interface CutEditorProps {
  name: string
  bins: ScoreDistribution['bins']
  cuts: Bands
  onChange?: ((cuts: Bands) => void) | undefined
}

const TICKS = [0, 0.25, 0.5, 0.75, 1]

/** Two thresholds over the distribution of the scores, moved by pointer or keyboard. */
export function CutEditor({ name, bins, cuts, onChange }: CutEditorProps) {
  return (
    <div className={styles['editor']}>
      {bins.length === 0 && <p className={styles['quiet']}>No score of this kind has been stored yet.</p>}
      <div className={styles['plot']}>
        <CutChart bins={bins} cuts={cuts} />
        <div className={styles['axis']} aria-hidden="true">
          {TICKS.map((tick) => (
            <span key={tick}>{formatScore(tick)}</span>
          ))}
        </div>
        <p className={styles['axisTitle']} aria-hidden="true">
          Score, 0 to 1. The height of a bar is the number of contents, on a logarithmic scale.
        </p>
        <Cut name={name} which="review" cuts={cuts} onChange={onChange} />
        <Cut name={name} which="reject" cuts={cuts} onChange={onChange} />
      </div>
      <Checkbox
        label="Only people reject"
        hint="A score from the second threshold on goes to a person, too."
        checked={cuts.reviewOnly}
        disabled={onChange === undefined}
        onChange={(reviewOnly) => onChange?.({ ...cuts, reviewOnly })}
      />
      <BinTable bins={bins} />
    </div>
  )
}

const LABEL = { review: 'A person decides from', reject: 'Rejected from' }

interface CutProps extends Omit<CutEditorProps, 'bins'> {
  which: 'review' | 'reject'
}

/** A native slider: arrow keys move it by 0.01, Page Up and Page Down by more, Home and End to the ends. */
function Cut({ name, which, cuts, onChange }: CutProps) {
  return (
    <label className={styles['cut']}>
      <span>
        {LABEL[which]} <b>{formatScore(cuts[which])}</b>
      </span>
      <input
        type="range"
        min={0}
        max={1}
        step={0.01}
        value={cuts[which]}
        disabled={onChange === undefined}
        aria-label={`${LABEL[which]}, ${name}`}
        aria-valuetext={formatScore(cuts[which])}
        onChange={(event) => onChange?.(moved(cuts, which, event.target.valueAsNumber))}
      />
    </label>
  )
}
