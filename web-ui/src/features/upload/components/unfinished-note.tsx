import { formatBytes } from '@kinora/ui-kit/format'
import { Button } from '@/shared/ui/button'
import type { FileFacts } from '../transfer/upload-state'
import { uploadTexts } from '../texts'

interface UnfinishedNoteProps {
  file: FileFacts
  /** What was chosen instead of it. */
  other: File | undefined
  onForget: () => void
  onTakeOther: (file: File) => void
}

/** An upload of an earlier visit waits for its file, which the browser does not keep. */
export function UnfinishedNote({ file, other, onForget, onTakeOther }: UnfinishedNoteProps) {
  if (other !== undefined) {
    return (
      <div role="alert" className="note note-info grid gap-3">
        <p>{uploadTexts.otherFile(other.name, file.name, formatBytes(file.sizeBytes))}</p>
        <Button onClick={() => onTakeOther(other)}>{uploadTexts.takeOther}</Button>
      </div>
    )
  }
  return (
    <div className="flex flex-wrap items-center justify-center gap-3 text-center">
      <span className="note note-info">{uploadTexts.resumeHint(file.name, formatBytes(file.sizeBytes))}</span>
      <Button look="quiet" onClick={onForget}>
        {uploadTexts.forget}
      </Button>
    </div>
  )
}
