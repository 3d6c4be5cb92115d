import { formatNumber } from '@kinora/ui-kit/format'
import { Note } from '@kinora/ui-kit/ui/badge'
import { NumbersTable } from '@/shared/figures/figure-card'
import { humanize } from '@/shared/words'
import type { Replay } from '../api/replay'
import { differenceText, OUTCOMES, percent } from '../hooks/definition'
import styles from './experiments.module.css'

const VERDICTS: Record<Exclude<Replay['verdict'], 'ESTIMATED'>, string> = {
  TOO_FEW: 'Cannot say: too few slots or viewers were logged.',
  NOT_REPRODUCED: 'Cannot say: the pages of then do not come out again, because texts have changed since.',
  NO_OVERLAP: 'Cannot say: what these weights would show was shown too seldom. Try a smaller step.',
}

/** What other weights would have changed, with intervals, and pages before and after. */
export function ReplayResult({ replay: { verdict, basis, changes, pages } }: { replay: Replay }) {
  return (
    <div className={styles['form']} role="status">
      {verdict === 'ESTIMATED' ? (
        <NumbersTable
          columns={['Outcome', 'Now', 'Change', 'From', 'To']}
          rows={changes.map(({ outcome, now, change }) => [
            OUTCOMES[outcome].name,
            percent(now),
            differenceText(outcome, change.value),
            differenceText(outcome, change.low),
            differenceText(outcome, change.high),
          ])}
        />
      ) : (
        <Note tone="warn">{VERDICTS[verdict]}</Note>
      )}
      <p className={styles['quiet']}>
        {formatNumber(basis.slots)} slots of {formatNumber(basis.viewers)} viewers; as much as {formatNumber(Math.round(basis.effectiveSlots))} slots
        served by these weights; mean weight {basis.meanWeight.toFixed(2)}, {percent(basis.reproduced)} reproduced
        {basis.complete ? '' : '; there was no time for the rest of the sample'}.
      </p>
      {pages.map(({ before, after }, place) => (
        <NumbersTable
          // oxlint-disable-next-line react/no-array-index-key -- viewers are not named
          key={place}
          columns={['Slot', `Viewer ${String(place + 1)} before`, `Viewer ${String(place + 1)} after`]}
          rows={Array.from({ length: Math.max(before.length, after.length) }, (_, slot) => [
            slot + 1,
            shownText(before[slot]),
            shownText(after[slot]),
          ])}
        />
      ))}
    </div>
  )
}

function shownText(shown: Replay['pages'][number]['before'][number] | undefined): string {
  return shown === undefined ? '' : `${shown.title} (${humanize(shown.source)})`
}
