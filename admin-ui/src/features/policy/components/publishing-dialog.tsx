import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { useState } from 'react'
import type { Policy, Publishing } from '@/shared/api/types'
import { useWriteDraft } from '../api/drafts'
import { useTryPolicy } from '../api/try-policy'
import { PRESET_NAME, rulesWith } from '../hooks/publishing-words'
import { ChangePreview } from './change-preview'
import { PublishingForm } from './publishing-form'

interface PublishingDialogProps {
  policy: Policy
  onClose: () => void
}

/** Changes who may publish without a person: first what, then what it would mean, then a draft. */
export function PublishingDialog({ policy, onClose }: PublishingDialogProps) {
  const [draft, setDraft] = useState<Publishing>(policy.rules.publishing)
  const trial = useTryPolicy()
  const change = useWriteDraft()
  const rules = rulesWith(policy.rules, draft)
  const store = () => {
    change.mutate({ rules, note: `Who may publish: ${PRESET_NAME[draft.preset]}` }, { onSuccess: onClose })
  }
  return (
    <Dialog title="Who may publish without a person" onClose={onClose}>
      <DialogBody>
        {trial.data === undefined ? (
          <PublishingForm draft={draft} onChange={setDraft} trial={trial} onSubmit={() => trial.mutate(rules)} />
        ) : (
          <ChangePreview
            before={policy.rules}
            after={rules}
            comparison={trial.data}
            change={change}
            onConfirm={store}
            onBack={() => {
              trial.reset()
              change.reset()
            }}
          />
        )}
      </DialogBody>
    </Dialog>
  )
}
