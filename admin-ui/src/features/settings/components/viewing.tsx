import { Button } from '@kinora/ui-kit/ui/button'
import { Switch } from '@kinora/ui-kit/ui/field'
import { Table } from '@kinora/ui-kit/ui/table'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useSaveViewing } from '@/shared/moderation/viewing'
import { DEFAULT_PREFERENCES, useViewingPreferences, type Look, type ViewingPreferences } from '@/shared/preferences'
import type { Severity } from '@/shared/moderation/severity'
import { humanize } from '@/shared/words'
import styles from './settings.module.css'

const SEVERITIES: readonly Severity[] = ['routine', 'elevated', 'high', 'critical']
const LOOKS: { name: keyof Look; label: string }[] = [
  { name: 'blur', label: 'Blur' },
  { name: 'grayscale', label: 'Grayscale' },
  { name: 'mute', label: 'Mute' },
]
const SWITCHES: { name: 'coverText' | 'coverLists' | 'claimNext'; label: string; description: string }[] = [
  { name: 'coverText', label: 'Cover comments', description: 'A comment is covered until you reveal it.' },
  { name: 'coverLists', label: 'Cover texts in lists', description: 'Titles and comments of more than routine severity are covered in the queue.' },
  { name: 'claimNext', label: 'Claim the next case', description: 'After a decision the next open case is claimed for you. Kept in this browser.' },
]

/** How content is shown first: by severity, on every device of this account. */
export function Viewing() {
  const preferences = useViewingPreferences()
  const save = useSaveViewing()
  const change = (wanted: Partial<ViewingPreferences>) =>
    save.mutate(wanted, { onError: () => toast('Not saved. The service could not be reached.', { tone: 'bad' }) })
  return (
    <div className={styles['body']}>
      <p className={styles['note']}>
        A blurred video is covered until you reveal it, and again when you look away. What you reveal is recorded with the case.
      </p>
      <Table columns={['Severity', ...LOOKS.map(({ label }) => label)]}>
        {SEVERITIES.map((severity) => (
          <tr key={severity}>
            <th scope="row">{humanize(severity)}</th>
            {LOOKS.map(({ name, label }) => (
              <td key={name} data-label={label}>
                <input
                  type="checkbox"
                  className={styles['check']}
                  aria-label={`${label} videos of ${severity} severity`}
                  checked={preferences[severity][name]}
                  onChange={(event) => change({ [severity]: { ...preferences[severity], [name]: event.currentTarget.checked } })}
                />
              </td>
            ))}
          </tr>
        ))}
      </Table>
      {SWITCHES.map(({ name, label, description }) => (
        <Switch
          key={name}
          label={label}
          hint={description}
          checked={preferences[name]}
          onChange={(checked) => change({ [name]: checked })}
        />
      ))}
      <Button className={styles['reset'] ?? ''} onClick={() => change(DEFAULT_PREFERENCES)}>
        Back to the defaults
      </Button>
    </div>
  )
}
