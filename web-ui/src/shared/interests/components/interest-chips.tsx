import './interest-chips.css'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { CATEGORIES } from '@/shared/lib/categories'
import { interestTexts } from '../texts'

interface InterestChipsProps {
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** All categories as check boxes that look like chips; how many are chosen is read out. */
export function InterestChips({ chosen, onChange }: InterestChipsProps) {
  const toggle = (category: string) =>
    onChange(chosen.includes(category) ? chosen.filter((one) => one !== category) : [...chosen, category])
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">{interestTexts.legend}</legend>
      <div className="interest-chips">
        {CATEGORIES.map((category) => (
          <label key={category} className="interest-chip">
            <input
              type="checkbox"
              className="sr-only"
              checked={chosen.includes(category)}
              onChange={() => toggle(category)}
            />
            <Icon name={chosen.includes(category) ? 'check' : 'plus'} size={17} />
            {category}
          </label>
        ))}
      </div>
      <p role="status" className="text-sm text-muted">
        {interestTexts.chosen(chosen.length)}
      </p>
    </fieldset>
  )
}
