import './upload.css'
import { cx } from '@kinora/ui-kit/cx'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { useRef, useState, type DragEvent } from 'react'
import { uploadTexts } from '../texts'
import { ACCEPT } from '../transfer/check-file'

interface DropZoneProps {
  onFile: (file: File) => void
  problem: string | undefined
}

/** Accepts a file by drag and drop or the file dialog. */
export function DropZone({ onFile, problem }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file !== undefined) onFile(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // dropping is optional; the button does the same
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label={uploadTexts.title}
      onDrop={onDrop}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      className={cx('drop-zone', over && 'drop-zone-over')}
    >
      <span className="drop-glyph">
        <Icon name="upload" size={36} />
      </span>
      <p className="max-w-md text-lg">{over ? uploadTexts.drop : uploadTexts.intro}</p>
      <Button look="primary" onClick={() => input.current?.click()}>
        {uploadTexts.choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        aria-label={uploadTexts.choose}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      <p className="text-sm text-muted">{uploadTexts.limits}</p>
      {problem !== undefined && (
        <Note tone="bad" icon="warning" role="alert">
          {problem}
        </Note>
      )}
    </section>
  )
}
