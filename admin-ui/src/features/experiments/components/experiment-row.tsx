import { Badge, type Tone } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { useState } from 'react'
import { ListRow } from '@/shared/components/list-row'
import { TimeAgo } from '@/shared/components/time-ago'
import { humanize } from '@/shared/words'
import type { Experiment } from '../api/experiments'
import { guardrailText, percent } from '../hooks/definition'
import { ChangeDialog, type Step } from './change-dialog'
import styles from './experiments.module.css'

const TONES: Record<Experiment['state'], Tone> = { DRAFT: 'plain', RUNNING: 'info', PROMOTED: 'good', STOPPED: 'warn' }
const STEPS: Record<Experiment['state'], Step[]> = {
  DRAFT: ['start'],
  RUNNING: ['promote', 'stop'],
  PROMOTED: ['stop'],
  STOPPED: [],
}

interface ExperimentRowProps {
  experiment: Experiment
  shown: boolean
  onShow: () => void
  onEdit: () => void
}

/** An experiment with what can be done with it. */
export function ExperimentRow({ experiment, shown, onShow, onEdit }: ExperimentRowProps) {
  const [step, setStep] = useState<Step>()
  const { state, definition, created, started, ended } = experiment
  return (
    <ListRow>
      <div className={styles['main']}>
        <p>
          <b>{definition.name}</b> <Badge tone={TONES[state]}>{humanize(state)}</Badge>
        </p>
        <p className={styles['quiet']}>{definition.hypothesis}</p>
        <p className={styles['quiet']}>
          {definition.variants.map(({ name, arm, share, weights }) => `${name}: ${arm}${weights ? ' with other weights' : ''}, ${percent(share)}`).join(' · ')}
        </p>
        {definition.guardrails.length > 0 && (
          <p className={styles['quiet']}>{definition.guardrails.map(guardrailText).join(' · ')}</p>
        )}
        <p className={styles['quiet']}>
          {started === null ? 'Drafted' : 'Started'} <TimeAgo at={(started ?? created).at} />
          {ended !== null && (
            <>
              {' · ended '}
              <TimeAgo at={ended.deed.at} />
              {ended.promoted === null ? `: ${ended.reason}` : `: ${ended.promoted} is served to everybody`}
            </>
          )}
        </p>
      </div>
      <div className={styles['actions']}>
        {state === 'DRAFT' ? (
          <Button size="small" onClick={onEdit} aria-label={`Edit ${definition.name}`}>
            Edit
          </Button>
        ) : (
          <Button size="small" aria-pressed={shown} onClick={onShow} aria-label={`Readout of ${definition.name}`}>
            Readout
          </Button>
        )}
        {STEPS[state].map((one) => (
          <Button key={one} size="small" onClick={() => setStep(one)} aria-label={`${humanize(one)} ${definition.name}`}>
            {humanize(one)}
          </Button>
        ))}
      </div>
      {step !== undefined && <ChangeDialog experiment={experiment} step={step} onClose={() => setStep(undefined)} />}
    </ListRow>
  )
}
