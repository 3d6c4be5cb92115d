import { IntervalChart } from '@/shared/figures/interval-chart'
import type { Outcome, Readout } from '../api/experiments'
import { differenceText, OUTCOMES } from '../hooks/definition'

type Difference = Readout['variants'][number]['figures'][number]['difference']

interface DifferenceChartProps {
  outcome: Outcome
  rows: readonly { variant: string; difference: Difference }[]
}

/** The differences of the variants to the control that have an interval. */
export function DifferenceChart({ outcome, rows }: DifferenceChartProps) {
  const drawn = rows.flatMap(({ variant, difference }) =>
    difference === null || difference.low === null || difference.high === null
      ? []
      : [{ label: variant, value: difference.value, low: difference.low, high: difference.high }],
  )
  if (drawn.length === 0) return null
  const most = Math.max(1e-3, ...drawn.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]))
  const { name, share } = OUTCOMES[outcome]
  return (
    <IntervalChart
      name={`${name}, difference to the control`}
      rows={drawn}
      range={[-most, most]}
      text={(value) => differenceText(outcome, value)}
      axis={`Difference to the control, ${share ? 'percentage points' : 'videos per viewer and day'}`}
    />
  )
}
