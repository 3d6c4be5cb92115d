import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { Checkbox, ChoiceGroup, SelectField, TextArea, TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import { humanize } from '@/shared/words'
import type { QueueDefinition, RoutingRule } from '../api/routing'
import { CODE, codesOf, KINDS, PURPOSES, SEVERITIES } from '../hooks/rules'
import styles from './routing.module.css'

interface RuleDialogProps {
  rule: RoutingRule
  queues: readonly QueueDefinition[]
  onDone: (rule: RoutingRule) => void
  onClose: () => void
}

const toggled = <Value,>(values: readonly Value[], value: Value, on: boolean): Value[] =>
  on ? [...values, value] : values.filter((one) => one !== value)

/** One rule. A condition without a choice is met by everything. */
export function RuleDialog({ rule, queues, onDone, onClose }: RuleDialogProps) {
  const [draft, setDraft] = useState(rule)
  const [typed, setTyped] = useState(rule.concerns.join(', '))
  const concerns = codesOf(typed)
  const wrong = concerns.filter((code) => !CODE.test(code))
  const change = (part: Partial<RoutingRule>) => setDraft({ ...draft, ...part })
  return (
    <Dialog title={rule.name === '' ? 'New rule' : `Rule: ${rule.name}`} onClose={onClose}>
      <DialogBody>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            if (wrong.length === 0) onDone({ ...draft, name: draft.name.trim(), concerns })
          }}
        >
          <TextField
            label="Name"
            hint="Each case that it sends shows it"
            required
            maxLength={60}
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
          <SelectField
            label="Queue"
            value={draft.queue}
            onChange={(queue) => change({ queue })}
            options={queues.map(({ code }) => ({ value: code, label: humanize(code) }))}
          />
          <ChoiceGroup label="Purposes; every purpose if none is chosen">
            {PURPOSES.map((purpose) => (
              <Checkbox
                key={purpose}
                label={humanize(purpose)}
                checked={draft.purposes.includes(purpose)}
                onChange={(on) => change({ purposes: toggled(draft.purposes, purpose, on) })}
              />
            ))}
          </ChoiceGroup>
          <ChoiceGroup label="Kinds; every kind if none is chosen">
            {KINDS.map((kind) => (
              <Checkbox
                key={kind}
                label={humanize(kind)}
                checked={draft.kinds.includes(kind)}
                onChange={(on) => change({ kinds: toggled(draft.kinds, kind, on) })}
              />
            ))}
          </ChoiceGroup>
          <TextArea
            label="Codes of reasons"
            hint="The case has one of them; without any, the reason does not matter."
            placeholder="SCORE_HATE, REPORTED_HATE"
            error={wrong.length > 0 ? `No codes: ${wrong.join(', ')}` : undefined}
            rows={2}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <SelectField
            label="Least grade of severity"
            value={String(draft.leastSeverity)}
            onChange={(value) => change({ leastSeverity: Number(value) })}
            options={SEVERITIES.map((label, grade) => ({ value: String(grade), label: humanize(label) }))}
          />
          <div className={styles['actions']}>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look="primary" disabled={draft.name.trim() === '' || wrong.length > 0}>
              Take over
            </Button>
          </div>
        </form>
      </DialogBody>
    </Dialog>
  )
}
