import { formatBytes, formatPercent, formatSeconds } from '@kinora/ui-kit/format'
import { ApiError } from '@kinora/ui-kit/problem'
import { Button } from '@kinora/ui-kit/ui/button'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { Progress } from '@kinora/ui-kit/ui/progress'
import { errorText } from '@/shared/lib/error-text'
import { Card } from '@/shared/ui/page'
import { failureTexts, uploadTexts } from '../texts'
import type { UploadController } from '../transfer/upload-controller'
import { isRunning, progressOf, type UploadState } from '../transfer/upload-state'

type ShownState = Exclude<UploadState, { phase: 'empty' | 'refused' }>

function headline(state: ShownState): string {
  if (state.phase === 'failed') {
    const error = new ApiError({ code: state.code, status: 400, title: uploadTexts.failed })
    return `${uploadTexts.failed}. ${failureTexts[state.code] ?? errorText(error).hint}`
  }
  return uploadTexts[state.phase]
}

function speedLine(state: ShownState): string {
  if (!isRunning(state)) return ''
  const { share, bytesPerSecond, secondsLeft } = progressOf(state)
  const parts = [formatPercent(share), `${formatBytes(state.sentBytes)} / ${formatBytes(state.file.sizeBytes)}`]
  if (state.phase === 'sending' && bytesPerSecond !== undefined && secondsLeft !== undefined) {
    parts.push(`${formatBytes(bytesPerSecond)}/s`, `${formatSeconds(secondsLeft)} ${uploadTexts.left}`)
  }
  return parts.join(' · ')
}

interface UploadProgressProps {
  state: ShownState
  controller: UploadController
  onCancel: () => void
}

/** The progress of the upload, with its controls. */
export function UploadProgressCard({ state, controller, onCancel }: UploadProgressProps) {
  const done = state.phase === 'uploaded'
  const share = isRunning(state) ? progressOf(state).share : 1
  return (
    <Card aria-label={headline(state)} className="grid gap-3 p-5">
      <div className="flex items-center gap-3">
        <span className={done ? 'text-good' : 'text-accent'}>
          <Icon name={done ? 'check' : 'film'} size={26} />
        </span>
        <div className="min-w-0 flex-1">
          <p className="truncate font-semibold">{state.file.name}</p>
          <p role="status" className="text-sm text-muted">
            {headline(state)}
          </p>
        </div>
      </div>
      <Progress max={1} value={share} label={uploadTexts.sending} />
      <p className="text-sm tabular-nums text-muted">{done ? formatBytes(state.file.sizeBytes) : speedLine(state)}</p>
      <div className="flex flex-wrap gap-2">
        {state.phase === 'sending' && (
          <Button icon="pause" onClick={() => controller.pause()}>
            {uploadTexts.pause}
          </Button>
        )}
        {(state.phase === 'paused' || state.phase === 'offline' || state.phase === 'failed') && (
          <Button look="primary" icon="play" onClick={() => controller.resume()}>
            {uploadTexts.resume}
          </Button>
        )}
        <Button look="quiet" icon="close" onClick={onCancel}>
          {done ? uploadTexts.replace : uploadTexts.cancel}
        </Button>
      </div>
    </Card>
  )
}
