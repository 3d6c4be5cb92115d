import { formatNumber, formatScore } from '@kinora/ui-kit/format'
import { SelectField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { TimeAgo } from '@/shared/components/time-ago'
import { seriesName } from '@/shared/moderation/series-name'
import { useCalibrations, type Calibrated, type SeriesQuality } from '../api/get-quality'
import styles from './quality.module.css'
import { ReliabilityChart, ReliabilityTable } from './reliability-chart'

const METHOD = { NONE: 'The scores are left as they are', PLATT: 'Platt scaling', ISOTONIC: 'Isotonic regression' }

/** How far the scores of each series can be taken for probabilities. */
export function CalibrationCard() {
  const query = useCalibrations()
  return (
    <Card title="Scores as probabilities">
      <QueryView query={query} skeletonRows={3}>
        {({ ranAt, series }) => (
          <div className={styles['body']}>
            {ranAt === null ? (
              <p className={styles['quiet']}>
                Nothing was calibrated yet. It runs every night; an administrator can start it under Jobs.
              </p>
            ) : (
              <p className={styles['quiet']}>
                Calibrated on the decisions of people <TimeAgo at={ranAt} />
              </p>
            )}
            <Series all={series} />
          </div>
        )}
      </QueryView>
    </Card>
  )
}

function Series({ all }: { all: SeriesQuality[] }) {
  const [chosen, setChosen] = useState(all.find((one) => one.calibration !== null)?.series ?? all[0]?.series ?? '')
  const one = all.find(({ series }) => series === chosen)
  return (
    <>
      <SelectField
        label="Scores"
        value={chosen}
        options={all.map(({ series }) => ({ value: series, label: seriesName(series) }))}
        onChange={setChosen}
      />
      {one !== undefined && (one.calibration === null ? <Missing one={one} /> : <Result one={one} calibrated={one.calibration} />)}
    </>
  )
}

function Missing({ one }: { one: SeriesQuality }) {
  return (
    <p>
      People have decided about {formatNumber(one.rows)} of these scores and found {formatNumber(one.harmful)} harmful. For a
      calibration {formatNumber(one.missingHarmful)} harmful and {formatNumber(one.missingHarmless)} harmless ones are missing.
    </p>
  )
}

function Result({ one, calibrated }: { one: SeriesQuality; calibrated: Calibrated }) {
  const { before, after, method } = calibrated
  return (
    <>
      <p>
        {METHOD[method]}, chosen by cross-validation on {formatNumber(one.rows)} decided scores, {formatNumber(one.harmful)} of
        them harmful. Expected calibration error {formatScore(before.error)} before, {formatScore(after.error)} after.
      </p>
      <p className={styles['quiet']}>
        <span className={styles['keyBefore']}>●</span> scores <span className={styles['keyAfter']}>●</span> probabilities of
        contents that the curve was not fitted on
      </p>
      <div className={styles['beside']}>
        <ReliabilityChart name={seriesName(one.series)} calibrated={calibrated} />
        <ReliabilityTable calibrated={calibrated} />
      </div>
    </>
  )
}
