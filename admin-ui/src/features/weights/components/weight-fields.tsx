import { TextField } from '@kinora/ui-kit/ui/field'
import { Card } from '@/shared/components/page'
import { fieldError, isWhole, keyOf, sumOf, type Draft, type WeightGroup } from '../hooks/weights'
import styles from './weights.module.css'

interface WeightFieldsProps {
  group: WeightGroup
  draft: Draft
  onChange: (draft: Draft) => void
}

/** The numbers of one group, with what is wrong with them. */
export function WeightFields({ group, draft, onChange }: WeightFieldsProps) {
  const sum = sumOf(draft, group)
  return (
    <Card title={group.title}>
      <div className={styles['body']}>
        <p className={styles['quiet']}>{group.note}</p>
        <div className={styles['fields']}>
          {group.fields.map((one) => (
            <TextField
              key={keyOf(one)}
              label={one.label}
              inputMode="decimal"
              value={draft[keyOf(one)] ?? ''}
              error={fieldError(draft, one)}
              onChange={(event) => onChange({ ...draft, [keyOf(one)]: event.target.value })}
            />
          ))}
        </div>
        {sum !== undefined && (
          <p role="status" className={isWhole(sum) ? styles['quiet'] : styles['wrong']}>
            The first {group.whole?.length} add up to {Number.isFinite(sum) ? Number(sum.toFixed(6)) : 'no number'}
            {isWhole(sum) ? '.' : '; they have to add up to 1.'}
          </p>
        )}
      </div>
    </Card>
  )
}
