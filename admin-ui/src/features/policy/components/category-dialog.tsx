import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { useState } from 'react'
import type { Policy, PolicyCategory } from '@/shared/api/types'
import { useWriteDraft } from '../api/drafts'
import { CategoryForm } from './category-form'

interface CategoryDialogProps {
  policy: Policy
  /** The place of the category in the policy; after the last one for a new category. */
  index: number
  onClose: () => void
}

const NEW: PolicyCategory = { code: '', harm: 'SPAM', name: '', definition: '', examples: [], thresholds: null }

/** Changes, adds or removes what the vision model is told about one category. */
export function CategoryDialog({ policy, index, onClose }: CategoryDialogProps) {
  const { categories } = policy.rules
  const known = categories[index]
  const [draft, setDraft] = useState(known ?? NEW)
  const change = useWriteDraft()
  const store = (next: PolicyCategory[]) => {
    const note = `What the vision model is told: ${draft.name}`.slice(0, 500)
    change.mutate({ rules: { ...policy.rules, categories: next }, note }, { onSuccess: onClose })
  }
  const save = () => {
    const written = { ...draft, examples: draft.examples.map((line) => line.trim()).filter((line) => line !== '') }
    store([...categories.slice(0, index), written, ...categories.slice(index + 1)])
  }
  return (
    <Dialog title={known?.name ?? 'A new category'} onClose={onClose}>
      <DialogBody>
        <CategoryForm draft={draft} index={index} isNew={known === undefined} onChange={setDraft} change={change} onSubmit={save}>
          {known !== undefined && (
            <Button look="danger" disabled={change.isPending} onClick={() => store(categories.filter((_, at) => at !== index))}>
              Remove the category
            </Button>
          )}
        </CategoryForm>
      </DialogBody>
    </Dialog>
  )
}
