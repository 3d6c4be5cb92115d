import { Button } from '@kinora/ui-kit/ui/button'
import { useShortcuts, type ShortcutMap } from '@kinora/ui-kit/shortcuts'
import { KeyHint } from '@/shared/components/key-hint'
import { QueryView } from '@/shared/components/query-view'
import { useLabels } from '@/shared/moderation/labels'
import { RESTRICTIONS } from '@/shared/moderation/restrictions'
import type { RestrictionDraft } from '../hooks/use-restrictions'
import styles from './decision-panel.module.css'

interface RestrictionPickerProps {
  draft: RestrictionDraft
  onRestrict: () => void
}

/** What to take from a video that stays, with what each choice does. */
export function RestrictionPicker({ draft, onRestrict }: RestrictionPickerProps) {
  const keys: ShortcutMap = { Escape: draft.close }
  for (const { kind, key } of RESTRICTIONS) keys[key] = () => draft.toggle(kind)
  useShortcuts(keys)
  return (
    <fieldset className={styles['reasonSet']}>
      <legend className={styles['legend']}>What to restrict</legend>
      <div className={styles['restrictions']}>
        {RESTRICTIONS.map(({ kind, key, name, effect }) => (
          <button
            key={kind}
            type="button"
            aria-pressed={draft.kinds.includes(kind)}
            className={styles['restriction']}
            onClick={() => draft.toggle(kind)}
          >
            <span>
              <b>{name}</b> <KeyHint>{key}</KeyHint>
            </span>
            <span className={styles['muted']}>{effect}</span>
          </button>
        ))}
      </div>
      {draft.kinds.includes('LABEL') && <LabelPicker draft={draft} />}
      <div className={styles['claim']}>
        <Button look="primary" disabled={!draft.complete} onClick={onRestrict}>
          Restrict like this <KeyHint>l</KeyHint>
        </Button>
        <Button onClick={draft.close}>Cancel</Button>
      </div>
    </fieldset>
  )
}

/** The labels of this platform. */
function LabelPicker({ draft }: { draft: RestrictionDraft }) {
  const labels = useLabels()
  return (
    <fieldset className={styles['reasonSet']}>
      <legend className={styles['legend']}>Label</legend>
      <QueryView query={labels} skeletonRows={2}>
        {(all) => (
          <div className={styles['restrictions']}>
            {all.map(({ code, text }) => (
              <button
                key={code}
                type="button"
                aria-pressed={draft.label === code}
                className={styles['restriction']}
                onClick={() => draft.setLabel(code)}
              >
                {text}
              </button>
            ))}
          </div>
        )}
      </QueryView>
    </fieldset>
  )
}
