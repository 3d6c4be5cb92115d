import { Badge, Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Checkbox, TextArea } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState, type SyntheticEvent } from 'react'
import { Card } from '@/shared/components/page'
import { TimeAgo } from '@/shared/components/time-ago'
import { useNote, type AccountFile } from '../api/people'
import { refusalOf } from '../hooks/people-words'
import styles from './people.module.css'

/** Notes of the staff about an account. */
export function NotesCard({ file }: { file: AccountFile }) {
  const add = useNote(file.accountId)
  const [text, setText] = useState('')
  const [childSafety, setChildSafety] = useState(false)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const stored = () => {
      setText('')
      setChildSafety(false)
      toast(childSafety ? 'Stored for people for child safety.' : 'The note is stored.', { tone: 'good' })
    }
    add.mutate({ text: text.trim(), childSafety }, { onSuccess: stored })
  }
  return (
    <Card title="Notes">
      <form className={styles['body']} onSubmit={submit}>
        {add.error !== null && (
          <Note tone="bad" kind="block" role="alert">
            {refusalOf(add.error)}
          </Note>
        )}
        <TextArea
          label="New note"
          hint="For staff only. It is deleted after a year, and with the account."
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Checkbox
          label="Only for people for child safety"
          checked={childSafety}
          onChange={setChildSafety}
        />
        <p>
          <Button type="submit" busy={add.isPending} disabled={text.trim() === ''}>
            Add note
          </Button>
        </p>
      </form>
      <ul>
        {file.notes.map((note) => (
          <li key={note.id} className={styles['row']}>
            <p className={styles['words']}>{note.text}</p>
            <p className={styles['quiet']}>
              {note.childSafety && <Badge tone="bad">child safety</Badge>} {note.by.handle} · <TimeAgo at={note.notedAt} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
