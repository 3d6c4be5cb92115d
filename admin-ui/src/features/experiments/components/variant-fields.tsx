import { Button } from '@kinora/ui-kit/ui/button'
import { Checkbox, SelectField, TextField } from '@kinora/ui-kit/ui/field'
import { humanize } from '@/shared/words'
import type { Variant } from '../api/experiments'
import { ARMS, WEIGHTS, WEIGHTS_AT_FIRST } from '../hooks/definition'
import { NumberField } from './number-field'
import styles from './experiments.module.css'

interface VariantFieldsProps {
  variant: Variant
  control: boolean
  onChange: (variant: Variant) => void
  onRemove: (() => void) | undefined
}

/** A variant: how many viewers it gets, and how they are ranked for. */
export function VariantFields({ variant, control, onChange, onRemove }: VariantFieldsProps) {
  const weights = variant.weights ?? null
  const legend = control ? 'Control' : 'Variant'
  return (
    <fieldset className={styles['part']}>
      <legend>{legend}</legend>
      <div className={styles['fields']}>
        <TextField
          label={`${legend}: name`}
          maxLength={40}
          value={variant.name}
          onChange={(event) => onChange({ ...variant, name: event.target.value })}
        />
        <SelectField
          label="Arm"
          value={variant.arm}
          onChange={(arm) => onChange({ ...variant, arm, weights: arm === 'SEED' ? null : weights })}
          options={ARMS.map((arm) => ({ value: arm, label: humanize(arm) }))}
        />
        <NumberField label="Share" value={variant.share} onChange={(share) => onChange({ ...variant, share })} />
      </div>
      {variant.arm !== 'SEED' && (
        <Checkbox
          label="With other weights than the current ones"
          checked={weights !== null}
          onChange={(on) => onChange({ ...variant, weights: on ? WEIGHTS_AT_FIRST : null })}
        />
      )}
      {weights !== null && (
        <div className={styles['fields']}>
          {WEIGHTS.map((one) => (
            <NumberField
              key={one}
              label={humanize(one)}
              value={weights[one]}
              onChange={(value) => onChange({ ...variant, weights: { ...weights, [one]: value } })}
            />
          ))}
        </div>
      )}
      {onRemove !== undefined && (
        <Button size="small" onClick={onRemove} aria-label={`Remove the variant ${variant.name}`}>
          Remove
        </Button>
      )}
    </fieldset>
  )
}
