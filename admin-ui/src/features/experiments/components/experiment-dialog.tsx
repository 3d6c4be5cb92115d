import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { TextArea, TextField } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import { refusalOf, useChangeExperiment, type Definition, type Experiment } from '../api/experiments'
import { aDefinition, faultsOf, MOST_GUARDRAILS, MOST_VARIANTS } from '../hooks/definition'
import { GuardrailFields } from './guardrail-fields'
import { VariantFields } from './variant-fields'
import styles from './experiments.module.css'

interface ExperimentDialogProps {
  /** Undefined for a new one. */
  seen: Experiment | undefined
  onClose: () => void
}

/** Drafts an experiment, or changes a draft. */
export function ExperimentDialog({ seen, onClose }: ExperimentDialogProps) {
  const [draft, setDraft] = useState<Definition>(seen?.definition ?? aDefinition)
  const save = useChangeExperiment()
  const { name, hypothesis, salt, variants, guardrails } = draft
  const change = (part: Partial<Definition>) => setDraft({ ...draft, ...part })
  const faults = faultsOf(draft)
  const send = () =>
    save.mutate(seen === undefined ? { kind: 'create', definition: draft } : { kind: 'edit', seen, definition: draft }, {
      onSuccess: () => {
        toast(`${name} is drafted.`, { tone: 'good' })
        onClose()
      },
    })
  return (
    <Dialog title={seen === undefined ? 'New experiment' : `Draft: ${seen.definition.name}`} onClose={onClose} className={styles['wide']}>
      <DialogBody>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            if (faults.length === 0) send()
          }}
        >
          <TextField label="Name" maxLength={100} value={name} onChange={(event) => change({ name: event.target.value })} />
          <TextArea label="Hypothesis" maxLength={1000} value={hypothesis} onChange={(event) => change({ hypothesis: event.target.value })} />
          <TextField
            label="Salt"
            hint="Another one draws the viewers anew"
            maxLength={60}
            value={salt}
            onChange={(event) => change({ salt: event.target.value })}
          />
          {variants.map((variant, place) => (
            <VariantFields
              // oxlint-disable-next-line react/no-array-index-key -- names are edited, and may be the same for a moment
              key={place}
              variant={variant}
              control={place === 0}
              onChange={(changed) => change({ variants: variants.with(place, changed) })}
              onRemove={variants.length > 2 && place > 0 ? () => change({ variants: variants.toSpliced(place, 1) }) : undefined}
            />
          ))}
          {guardrails.map((guardrail, place) => (
            <GuardrailFields
              // oxlint-disable-next-line react/no-array-index-key -- guardrails have no name
              key={place}
              guardrail={guardrail}
              onChange={(changed) => change({ guardrails: guardrails.with(place, changed) })}
              onRemove={() => change({ guardrails: guardrails.toSpliced(place, 1) })}
            />
          ))}
          <div className={styles['actions']}>
            <Button
              size="small"
              disabled={variants.length >= MOST_VARIANTS}
              onClick={() => change({ variants: [...variants, { name: `variant-${String(variants.length)}`, arm: 'TFIDF', share: 0, weights: null }] })}
            >
              Add a variant
            </Button>
            <Button
              size="small"
              disabled={guardrails.length >= MOST_GUARDRAILS}
              onClick={() => change({ guardrails: [...guardrails, { outcome: 'COMPLETION', direction: 'NOT_BELOW', bound: -0.02 }] })}
            >
              Add a guardrail
            </Button>
          </div>
          {faults.map((fault) => (
            <Note key={fault} tone="warn">
              {fault}
            </Note>
          ))}
          {save.isError && (
            <Note tone="bad" role="alert">
              {refusalOf(save.error)}
            </Note>
          )}
          <div className={styles['actions']}>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look="primary" busy={save.isPending} disabled={faults.length > 0}>
              Save the draft
            </Button>
          </div>
        </form>
      </DialogBody>
    </Dialog>
  )
}
