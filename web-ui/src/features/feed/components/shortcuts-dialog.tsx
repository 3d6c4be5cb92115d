import { usePlayerPreferences } from '@/features/player/hooks/player-preferences'
import { Dialog } from '@/shared/ui/dialog'
import { feedTexts } from '../texts'

const KEYS: [string[], string][] = [
  [['↓', 'J', 'PgDn'], 'Next video'],
  [['↑', 'K', 'PgUp'], 'Previous video'],
  [['Space'], 'Play or pause'],
  [['←', '→'], 'Back or forward 3 seconds'],
  [['M'], 'Sound on or off'],
  [['L'], 'Like'],
  [['C'], 'Captions on or off'],
  [['O'], 'Comments'],
  [['S'], 'Share'],
  [['?'], 'This list'],
]

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { singleKeys, setSingleKeys } = usePlayerPreferences()
  return (
    <Dialog title={feedTexts.shortcuts} onClose={onClose}>
      <div className="grid gap-5 p-6">
        <dl className="grid gap-2.5">
          {KEYS.map(([keys, meaning]) => (
            <div key={meaning} className="flex items-center justify-between gap-4">
              <dt className="flex gap-1.5">
                {keys.map((key) => (
                  <kbd key={key} className="key">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd className="text-muted">{meaning}</dd>
            </div>
          ))}
        </dl>
        <label className="flex min-h-11 items-center gap-3 border-t border-line pt-4">
          <input
            type="checkbox"
            className="size-5 accent-(--k-accent)"
            checked={singleKeys}
            onChange={(event) => setSingleKeys(event.target.checked)}
          />
          Single-letter shortcuts
        </label>
      </div>
    </Dialog>
  )
}
