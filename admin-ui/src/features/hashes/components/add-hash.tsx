import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { SelectField, TextField } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState, type SyntheticEvent } from 'react'
import { useAddHash, type Addition } from '../api/add-hash'
import { CATEGORIES, refusalOf } from '../hooks/hash-words'
import styles from './hashes.module.css'

const KINDS: { value: Addition['what']; label: string }[] = [
  { value: 'VIDEO', label: 'A screened video, by its id' },
  { value: 'PDQ', label: 'A picture, by its PDQ hash' },
  { value: 'SHA256', label: 'A file, by its SHA-256' },
]
const LABELS: Record<Addition['what'], string> = { VIDEO: 'Video id', PDQ: 'PDQ hash', SHA256: 'SHA-256' }

/** Adds a hash, or the frames of a screened video. */
export function AddHash({ onClose }: { onClose: () => void }) {
  const add = useAddHash()
  const [addition, setAddition] = useState<Addition>({ what: 'VIDEO', value: '', category: 'VIOLENCE', note: '' })
  const change = (part: Partial<Addition>) => setAddition({ ...addition, ...part })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    add.mutate(addition, {
      onSuccess: () => {
        toast('It is on the list.', { tone: 'good' })
        onClose()
      },
    })
  }
  return (
    <Dialog title="Add to the hash list" onClose={onClose}>
      <DialogBody>
        <form className={styles['form']} onSubmit={submit}>
          {add.error !== null && (
            <Note tone="bad" kind="block" role="alert">
              {refusalOf(add.error, 'It was not added.')}
            </Note>
          )}
          <SelectField label="What" options={KINDS} value={addition.what} onChange={(what) => change({ what })} />
          <TextField
            label={LABELS[addition.what]}
            autoComplete="off"
            spellCheck={false}
            required
            value={addition.value}
            onChange={(event) => change({ value: event.target.value })}
          />
          <SelectField
            label="Category"
            options={CATEGORIES}
            value={addition.category}
            onChange={(category) => change({ category })}
          />
          <TextField
            label="Note"
            hint="Optional; for other moderators"
            maxLength={500}
            value={addition.note}
            onChange={(event) => change({ note: event.target.value })}
          />
          <Button type="submit" look="primary" busy={add.isPending} disabled={addition.value.trim() === ''}>
            Add to the list
          </Button>
        </form>
      </DialogBody>
    </Dialog>
  )
}
