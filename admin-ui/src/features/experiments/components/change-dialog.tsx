import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { SelectField, TextArea } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import { humanize } from '@/shared/words'
import { refusalOf, useChangeExperiment, type Change, type Experiment } from '../api/experiments'
import styles from './experiments.module.css'

export type Step = 'start' | 'stop' | 'promote'

const WORDS = {
  start: { done: 'runs now', about: 'From now on its variants are served. Its definition cannot be changed any more.' },
  stop: { done: 'was stopped', about: 'Everybody is ranked for as if it had not been. It cannot be started again.' },
  promote: { done: 'was promoted', about: 'The experiment ends, and everybody gets this variant until it is stopped.' },
}

interface ChangeDialogProps {
  experiment: Experiment
  step: Step
  onClose: () => void
}

/** Confirms a step in the life of an experiment. */
export function ChangeDialog({ experiment, step, onClose }: ChangeDialogProps) {
  const change = useChangeExperiment()
  const names = experiment.definition.variants.map(({ name }) => name)
  const [variant, setVariant] = useState(names.at(-1) ?? '')
  const [reason, setReason] = useState('')
  const { done, about } = WORDS[step]
  const run = () =>
    change.mutate(changeOf(step, experiment, { variant, reason }), {
      onSuccess: () => {
        toast(`${experiment.definition.name} ${done}.`, { tone: 'good' })
        onClose()
      },
      onError: (error) => toast(`Nothing was changed. ${refusalOf(error)}`, { tone: 'bad', shownMs: 10_000 }),
    })
  return (
    <Dialog title={`${humanize(step)} “${experiment.definition.name}”?`} onClose={onClose}>
      <DialogBody>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            run()
          }}
        >
          <p>{about}</p>
          {step === 'stop' && (
            <TextArea label="Why" required maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
          {step === 'promote' && (
            <SelectField
              label="Variant"
              value={variant}
              onChange={setVariant}
              options={names.map((name) => ({ value: name, label: name }))}
            />
          )}
          <div className={styles['actions']}>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look={step === 'stop' ? 'danger' : 'primary'} busy={change.isPending} disabled={step === 'stop' && reason.trim() === ''}>
              {humanize(step)}
            </Button>
          </div>
        </form>
      </DialogBody>
    </Dialog>
  )
}

function changeOf(step: Step, seen: Experiment, { variant, reason }: { variant: string; reason: string }): Change {
  switch (step) {
    case 'start':
      return { kind: 'start', seen }
    case 'stop':
      return { kind: 'stop', seen, reason: reason.trim() }
    case 'promote':
      return { kind: 'promote', seen, variant }
  }
}
