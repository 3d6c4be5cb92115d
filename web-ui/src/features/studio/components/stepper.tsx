import { formatPercent, formatSeconds } from '@kinora/ui-kit/format'
import { Icon, type IconName } from '@kinora/ui-kit/ui/icon'
import { Progress } from '@kinora/ui-kit/ui/progress'
import type { VideoState, VideoStatus } from '@/shared/api/types'
import { processingSteps, type StepName, type StepState } from '../hooks/processing-steps'
import type { RunningCheck } from '../hooks/use-video-progress'
import { studioTexts } from '../texts'

const NAMES: Record<StepName, string> = {
  received: 'Received',
  prepared: 'Prepared for every screen',
  checked: 'Checked',
  reviewed: 'Reviewed by a person',
  published: 'Published',
}

const NOW: Record<StepName, string> = {
  received: 'Received, waiting for its turn',
  prepared: 'Preparing for every screen',
  checked: 'Being checked',
  reviewed: 'Waiting for a person',
  published: 'Waiting for its time',
}

const STOPPED: Record<StepName, string> = { ...NAMES, prepared: 'Preparation failed', published: 'Not published' }

const ICONS: Record<StepState, IconName> = { done: 'check', current: 'clock', waiting: 'more', stopped: 'close' }

function label(name: StepName, state: StepState): string {
  if (state === 'current') return NOW[name]
  return state === 'stopped' ? STOPPED[name] : NAMES[name]
}

interface StepperProps {
  state: VideoState
  status: VideoStatus | undefined
  /** The video becomes public at a chosen time. */
  scheduled: boolean
  /** The check that runs now, if it is known. */
  check?: RunningCheck | undefined
}

/** What a check does, in the words of a creator. */
const CHECKS: Record<string, string> = {
  HASH: 'Comparing it with known harmful videos',
  TEXT: 'Reading title, description and captions',
  LOCAL_VISION: 'Looking at the pictures',
  PICTURE_TEXT: 'Reading the words in the pictures',
  VISION: 'Watching and listening',
}

/** The steps of a video from upload to publication, with details of the current step. */
export function Stepper({ state, status, scheduled, check }: StepperProps) {
  // work of people has no percentage
  const percent = status?.state === state && state !== 'IN_REVIEW' ? status.percent : null
  const eta = status?.state === state ? status.etaSeconds : null
  return (
    <ol aria-label={studioTexts.progress} className="stepper">
      {processingSteps(state, scheduled).map((step) => (
        <li key={step.name} className={`step step-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className="step-dot">
            <Icon name={ICONS[step.state]} size={18} />
          </span>
          <div className="grid gap-1.5 pb-6">
            <p className="font-semibold">{label(step.name, step.state)}</p>
            {step.name === 'checked' && step.state === 'current' && check !== undefined && (
              <p className="text-sm text-muted">
                {CHECKS[check.stage] ?? 'Looking closer'}, check {check.done + 1} of {Math.max(check.of, check.done + 1)}
              </p>
            )}
            {step.state === 'current' && percent !== null && (
              <Progress max={100} value={percent} label={label(step.name, step.state)} />
            )}
            {step.state === 'current' && (percent !== null || eta !== null) && (
              <p className="text-sm tabular-nums text-muted">
                {percent !== null && formatPercent(percent / 100)}
                {percent !== null && eta !== null && ' · '}
                {eta !== null && `${formatSeconds(eta)} ${studioTexts.left}`}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
