import { useShortcuts, type ShortcutMap } from '@kinora/ui-kit/shortcuts'
import type { ReasonCode } from '@/shared/api/types'
import { KeyHint } from '@/shared/components/key-hint'
import styles from './decision-panel.module.css'

interface ReasonPickerProps {
  legend: string
  reasons: readonly ReasonCode[]
  chosen: string | undefined
  onChoose: (code: ReasonCode['code']) => void
  disabled: boolean
}

/** 1 to 9, then 0 for the tenth. */
const keyOf = (index: number) => (index < 10 ? String((index + 1) % 10) : undefined)

/** Reasons for what takes something away. Buttons rather than inputs, so that shortcuts of the page keep working. */
export function ReasonPicker({ legend, reasons, chosen, onChoose, disabled }: ReasonPickerProps) {
  const keys: ShortcutMap = {}
  reasons.forEach((reason, index) => {
    const key = keyOf(index)
    if (key !== undefined) keys[key] = () => onChoose(reason.code)
  })
  useShortcuts(keys, !disabled)
  return (
    <fieldset className={styles['reasonSet']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['reasons']}>
        {reasons.map((reason, index) => (
          <button
            key={reason.code}
            type="button"
            aria-pressed={chosen === reason.code}
            className={styles['reason']}
            disabled={disabled}
            onClick={() => onChoose(reason.code)}
          >
            {reason.label}
            <KeyHint>{keyOf(index)}</KeyHint>
          </button>
        ))}
      </div>
    </fieldset>
  )
}
