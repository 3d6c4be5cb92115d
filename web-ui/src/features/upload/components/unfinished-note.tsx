import { formatBytes } from '@kinora/ui-kit/format'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { uploadTexts } from '../texts'
import type { FileFacts } from '../transfer/upload-state'

interface UnfinishedNoteProps {
  file: FileFacts
  /** The file that was chosen instead. */
  other: File | undefined
  onForget: () => void
  onTakeOther: (file: File) => void
}

/** An unfinished upload needs its file again, because the browser does not store it. */
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
