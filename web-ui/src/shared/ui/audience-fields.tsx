import { SelectField, TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import type { Visibility } from '@/shared/api/types'
import { toLocalInput } from '@/shared/lib/local-time'

const texts = {
  visibility: 'Who may see it',
  publishAt: 'When it goes public',
  publishAtHint: 'In your local time. It is checked now and stays hidden until then.',
}

export const visibilityOptions: { value: Visibility; label: string }[] = [
  { value: 'PUBLIC', label: 'Everybody' },
  { value: 'SCHEDULED', label: 'Everybody, at a later time' },
  { value: 'UNLISTED', label: 'People with the link' },
  { value: 'PRIVATE', label: 'Only me' },
]

export interface Audience {
  visibility: Visibility
  /** The value of the date-time field. */
  publishAt: string
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

function bounds() {
  const now = new Date()
  const lastDay = new Date(now)
  lastDay.setFullYear(now.getFullYear() + 1)
  return { soonest: toLocalInput(new Date(now.getTime() + MINUTE_MS)), latest: toLocalInput(lastDay) }
}

function inAnHour(): string {
  const time = new Date(Date.now() + HOUR_MS)
  time.setMinutes(0)
  return toLocalInput(time.getTime() > Date.now() ? time : new Date(time.getTime() + HOUR_MS))
}

interface AudienceFieldsProps {
  value: Audience
  onChange: (change: Partial<Audience>) => void
  error?: string | undefined
}

/** The visibility of a video, and its start. */
export function AudienceFields({ value, onChange, error }: AudienceFieldsProps) {
  const [{ soonest, latest }] = useState(bounds)
  const choose = (chosen: string) => {
    const visibility = visibilityOptions.find((option) => option.value === chosen)?.value
    if (visibility === undefined) return
    const fillTime = visibility === 'SCHEDULED' && value.publishAt === ''
    onChange(fillTime ? { visibility, publishAt: inAnHour() } : { visibility })
  }
  return (
    <>
      <SelectField label={texts.visibility} value={value.visibility} onChange={choose} options={visibilityOptions} />
      {value.visibility === 'SCHEDULED' && (
        <TextField
          type="datetime-local"
          label={texts.publishAt}
          hint={texts.publishAtHint}
          value={value.publishAt}
          min={soonest}
          max={latest}
          required
          onChange={(event) => onChange({ publishAt: event.target.value })}
          error={error}
        />
      )}
    </>
  )
}
