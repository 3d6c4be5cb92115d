import { Button, IconButton } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import styles from './saved-views.module.css'
import { LONGEST_NAME, MOST_VIEWS, type ViewStore } from './view-store'

interface SavedViewsProps<Filters> {
  store: ViewStore<Filters>
  filters: Filters
  onChange: (filters: Filters) => void
}

/** Somebody has asked for the field, so the focus goes there. */
function focus(field: HTMLInputElement | null): void {
  field?.focus()
}

/** The views that this person has saved in this browser. */
export function SavedViews<Filters>({ store, filters, onChange }: SavedViewsProps<Filters>) {
  const views = store.useViews()
  const [name, setName] = useState<string>()
  const wanted = name?.trim() ?? ''
  return (
    <section className={styles['views']} aria-label="Saved views">
      {views.map((view) => (
        <span key={view.name} className={styles['view']}>
          <Button size="small" look="soft" onClick={() => onChange(view.filters)}>
            {view.name}
          </Button>
          <IconButton icon="close" size={14} label={`Forget the view ${view.name}`} onClick={() => store.forget(view.name)} />
        </span>
      ))}
      {name === undefined ? (
        views.length < MOST_VIEWS && (
          <Button size="small" onClick={() => setName('')}>
            Save this view
          </Button>
        )
      ) : (
        <form
          className={styles['views']}
          onSubmit={(event) => {
            event.preventDefault()
            if (wanted === '') return
            store.save(wanted, filters)
            setName(undefined)
          }}
        >
          <TextField
            label="Name of the view"
            className={styles['name'] ?? ''}
            value={name}
            maxLength={LONGEST_NAME}
            ref={focus}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setName(undefined)
            }}
          />
          <Button type="submit" size="small" disabled={wanted === ''}>
            Save
          </Button>
          <Button size="small" onClick={() => setName(undefined)}>
            Cancel
          </Button>
        </form>
      )}
    </section>
  )
}
