import { Dialog } from '@kinora/ui-kit/ui/dialog'
import { useId, useState } from 'react'
import type { Captions } from '../hooks/use-captions'
import { playerTexts } from '../texts'

/** Shows whether there are captions, and lets a person choose their language. */
export function CaptionsButton({ captions }: { captions: Captions }) {
  const [open, setOpen] = useState(false)
  const group = useId()
  const { tracks, shown, choose } = captions
  if (tracks.length === 0) return null
  const options = [{ lang: 'off', label: playerTexts.captionsOff }, ...tracks]
  return (
    <>
      <button
        type="button"
        className="glass captions-button"
        data-on={shown !== undefined}
        aria-haspopup="dialog"
        aria-label={`CC, ${playerTexts.captions}: ${shown?.label ?? playerTexts.captionsOff}`}
        title={playerTexts.captions}
        onClick={() => setOpen(true)}
      >
        CC
      </button>
      {open && (
        <Dialog title={playerTexts.captions} onClose={() => setOpen(false)}>
          <div role="radiogroup" aria-label={playerTexts.captions} className="grid p-3">
            {options.map(({ lang, label }) => (
              <label key={lang} className="flex min-h-11 cursor-pointer items-center gap-3 rounded-(--k-radius) px-3 hover:bg-hover">
                <input
                  type="radio"
                  name={group}
                  className="size-5 accent-(--k-accent)"
                  checked={lang === (shown?.lang ?? 'off')}
                  onChange={() => choose(lang)}
                />
                <span lang={lang === 'off' ? undefined : lang}>{label}</span>
              </label>
            ))}
          </div>
        </Dialog>
      )}
    </>
  )
}
