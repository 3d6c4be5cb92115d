import { Button } from '@kinora/ui-kit/ui/button'
import type { IconName } from '@kinora/ui-kit/ui/icon'
import { useRef } from 'react'

interface CaptionsFileButtonProps {
  text: string
  /** Accessible name, if several buttons have equal texts. */
  label?: string
  icon?: IconName
  busy: boolean
  onFile: (file: File) => void
}

/** A button that opens a file dialog for captions. */
export function CaptionsFileButton({ text, label, icon, busy, onFile }: CaptionsFileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...(icon === undefined ? {} : { icon })} aria-label={label} busy={busy} onClick={() => input.current?.click()}>
        {text}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".vtt,.srt,text/vtt,application/x-subrip"
        aria-label={label ?? text}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
