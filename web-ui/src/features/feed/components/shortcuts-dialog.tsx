import { Dialog } from '@kinora/ui-kit/ui/dialog'
import { Checkbox } from '@kinora/ui-kit/ui/field'
import { Key } from '@kinora/ui-kit/ui/key'
import { usePlayerPreferences } from '@/shared/player/hooks/player-preferences'
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
  [['R'], 'Report'],
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
                  <Key key={key}>{key}</Key>
                ))}
              </dt>
              <dd className="text-muted">{meaning}</dd>
            </div>
          ))}
        </dl>
        <div className="border-t border-line pt-4">
          <Checkbox label="Single-letter shortcuts" checked={singleKeys} onChange={setSingleKeys} />
        </div>
      </div>
    </Dialog>
  )
}
