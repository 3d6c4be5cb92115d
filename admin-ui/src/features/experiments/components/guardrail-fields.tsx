import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField } from '@kinora/ui-kit/ui/field'
import type { Guardrail } from '../api/experiments'
import { DIRECTIONS, OUTCOME_CODES, OUTCOMES } from '../hooks/definition'
import { NumberField } from './number-field'
import styles from './experiments.module.css'

interface GuardrailFieldsProps {
  guardrail: Guardrail
  onChange: (guardrail: Guardrail) => void
  onRemove: () => void
}

/** What stops the experiment by itself. */
export function GuardrailFields({ guardrail, onChange, onRemove }: GuardrailFieldsProps) {
  return (
    <fieldset className={styles['part']}>
      <legend>Guardrail</legend>
      <div className={styles['fields']}>
        <SelectField
          label="Outcome"
          value={guardrail.outcome}
          onChange={(outcome) => onChange({ ...guardrail, outcome })}
          options={OUTCOME_CODES.map((code) => ({ value: code, label: OUTCOMES[code].name }))}
        />
        <SelectField
          label="Difference to the control"
          value={guardrail.direction}
          onChange={(direction) => onChange({ ...guardrail, direction })}
          options={DIRECTIONS.map((one) => ({ value: one, label: one === 'NOT_BELOW' ? 'not below' : 'not above' }))}
        />
        <NumberField label="Bound" value={guardrail.bound} onChange={(bound) => onChange({ ...guardrail, bound })} />
      </div>
      <p className={styles['quiet']}>{OUTCOMES[guardrail.outcome].about}; a bound of 0.02 is 2 percentage points of a share.</p>
      <Button size="small" onClick={onRemove} aria-label={`Remove the guardrail of ${OUTCOMES[guardrail.outcome].name}`}>
        Remove
      </Button>
    </fieldset>
  )
}
