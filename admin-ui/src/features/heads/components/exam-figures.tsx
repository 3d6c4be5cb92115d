import { formatScore } from '@kinora/ui-kit/format'
import { percentText } from '@/shared/moderation/rate-text'
import { categoryName } from '@/shared/words'
import type { HeadVersion, Measured } from '../api/heads'
import { ExamChart } from './exam-chart'
import styles from './heads.module.css'

/** A figure of one kind of harm, before and after. */
export interface Figure {
  what: string
  of: string
  /** Whether it is a share, 0 to 1. */
  share: boolean
  measured: Measured
}

/** All figures of an exam that the held-out decisions have. */
export function figures({ exam }: HeadVersion): Figure[] {
  const all = exam.series.flatMap(({ label, ranking, loss, held, heldHarmless }) => {
    const of = label === 'ANY_HARM' ? 'Any harm' : categoryName(label)
    return [
      { what: 'Average precision', of, share: true, measured: ranking },
      { what: 'Log loss', of, share: false, measured: loss },
      { what: 'Harmful ones held', of, share: true, measured: held },
      { what: 'Harmless ones held', of, share: true, measured: heldHarmless },
    ]
  })
  all.push({ what: 'Harmless ones rejected', of: 'Any harm', share: true, measured: exam.rejectedHarmless })
  return all.flatMap((figure) => (figure.measured === null ? [] : [{ ...figure, measured: figure.measured }]))
}

export function ExamFigures({ version }: { version: HeadVersion }) {
  const all = figures(version)
  const { greetings } = version.exam
  if (all.length === 0) {
    return <p className={styles['quiet']}>There were no held-out decisions to examine it on.</p>
  }
  return (
    <>
      <p className={styles['quiet']}>
        <span className={styles['keyBefore']}>●</span> before <span className={styles['keyAfter']}>●</span> after, with 95%
        intervals
      </p>
      <div className={styles['beside']}>
        <ExamChart name={`heads ${version.version}`} figures={all.filter(({ share }) => share)} />
        <FigureTable all={all} />
      </div>
      <p className={styles['quiet']}>
        Of {greetings.count} harmless sentences {greetings.before} would not pass before, {greetings.after} after.
      </p>
    </>
  )
}

function FigureTable({ all }: { all: Figure[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
          <th scope="col">Change (95% interval)</th>
        </tr>
      </thead>
      <tbody>
        {all.map(({ what, of, share, measured: { before, after, change } }) => {
          const text = share ? percentText : formatScore
          return (
            <tr key={`${what} ${of}`}>
              <th scope="row">
                {of}: {what}
              </th>
              <td>{text(before.value)}</td>
              <td>{text(after.value)}</td>
              <td>
                {text(change.value)} ({text(change.low)} to {text(change.high)})
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
