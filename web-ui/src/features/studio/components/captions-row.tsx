import { formatDateTime } from '@kinora/ui-kit/format'
import { Button } from '@kinora/ui-kit/ui/button'
import type { VideoCaptions } from '@/shared/api/types'
import { captionsTexts } from '../texts'
import { CaptionsFileButton } from './captions-file-button'

interface CaptionsRowProps {
  item: VideoCaptions
  replacing: boolean
  removing: boolean
  onFile: (file: File) => void
  onRemove: () => void
}

export function CaptionsRow({ item, replacing, removing, onFile, onRemove }: CaptionsRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-3 rounded-(--k-radius) border border-line px-4 py-2">
      <span className="grid flex-1">
        <span className="font-semibold" lang={item.lang}>
          {item.label}
        </span>
        <span className="text-sm text-muted">
          {item.lang} · {formatDateTime(item.updatedAt)}
        </span>
      </span>
      <CaptionsFileButton
        text={captionsTexts.replace}
        label={`${captionsTexts.replace}: ${item.label}`}
        busy={replacing}
        onFile={onFile}
      />
      <Button
        look="quiet"
        icon="trash"
        busy={removing}
        aria-label={`${captionsTexts.remove}: ${item.label}`}
        onClick={onRemove}
      >
        {captionsTexts.remove}
      </Button>
    </li>
  )
}
