import { formatBytes } from '@kinora/ui-kit/format'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { uploadTexts } from '../texts'
import type { FileFacts } from '../transfer/upload-state'

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
      <Note tone="info" kind="block" role="alert">
        <p>{uploadTexts.otherFile(other.name, file.name, formatBytes(file.sizeBytes))}</p>
        <Button onClick={() => onTakeOther(other)}>{uploadTexts.takeOther}</Button>
      </Note>
    )
  }
  return (
    <div className="flex flex-wrap items-center justify-center gap-3 text-center">
      <Note tone="info">{uploadTexts.resumeHint(file.name, formatBytes(file.sizeBytes))}</Note>
      <Button look="quiet" onClick={onForget}>
        {uploadTexts.forget}
      </Button>
    </div>
  )
}
