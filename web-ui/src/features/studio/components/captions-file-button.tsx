import { Button } from '@kinora/ui-kit/ui/button'
import type { IconName } from '@kinora/ui-kit/ui/icon'
import { useRef } from 'react'

interface CaptionsFileButtonProps {
  text: string
  /** Says more than the text where several buttons read the same. */
  label?: string
  icon?: IconName
  busy: boolean
  onFile: (file: File) => void
}

/** A button that asks for one caption file. */
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
