import { cx } from '@kinora/ui-kit/cx'
import { Icon, type IconName } from '@kinora/ui-kit/ui/icon'

interface RailButtonProps {
  icon: IconName
  label: string
  text?: string
  pressed?: boolean
  onPress: () => void
}

/** A round control of the action rail: an icon, with a count or label below. */
export function RailButton({ icon, label, text, pressed, onPress }: RailButtonProps) {
  return (
    <button type="button" className="rail-button" aria-label={label} aria-pressed={pressed} title={label} onClick={onPress}>
      <span className={cx('rail-disc', pressed === true && 'rail-disc-on')}>
        <Icon name={icon} size={25} filled={pressed === true || icon === 'heart' || icon === 'share' || icon === 'comment'} />
      </span>
      {text !== undefined && <span aria-hidden="true">{text}</span>}
    </button>
  )
}
