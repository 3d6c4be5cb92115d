import { formatDateTime } from '@kinora/ui-kit/format'
import { SelectField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import { FigureCard } from '@/shared/figures/figure-card'
import type { RecommenderModel } from '../api/list-models'
import { differenceNumbers, versionName } from '../hooks/model-figures'
import styles from './models.module.css'

/** Two versions side by side; at first the live one and the newest other one. */
export function ModelDiff({ models }: { models: RecommenderModel[] }) {
  const live = models.find(({ state }) => state === 'LIVE') ?? models[0]
  const newest = models.find(({ id }) => id !== live?.id)
  const [chosen, setChosen] = useState<{ one?: string; other?: string }>({})
  const one = models.find(({ id }) => id === chosen.one) ?? live
  const other = models.find(({ id }) => id === chosen.other) ?? newest
  if (one === undefined || other === undefined) return null
  const options = models.map((model) => ({
    value: model.id,
    label: `${versionName(model)}, ${formatDateTime(model.trainedAt)}${model.state === 'LIVE' ? ', live' : ''}`,
  }))
  return (
    <FigureCard
      title="Compare two versions"
      note="The metrics of each version are those of its own training: of versions that were measured on other days they differ also by the days."
      numbers={differenceNumbers(one, other)}
      table="shown"
      unbroken
    >
      <div className={styles['choices']}>
        <SelectField label="First version" value={one.id} onChange={(id) => setChosen({ ...chosen, one: id })} options={options} />
        <SelectField label="Second version" value={other.id} onChange={(id) => setChosen({ ...chosen, other: id })} options={options} />
      </div>
    </FigureCard>
  )
}
