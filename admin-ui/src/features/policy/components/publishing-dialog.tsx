import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import type { Policy, Publishing } from '@/shared/api/types'
import { useChangePolicy } from '../api/change-policy'
import { useTryPolicy } from '../api/try-policy'
import { PRESET_NAME, rulesWith } from '../hooks/publishing-words'
import { ChangePreview } from './change-preview'
import { PublishingForm } from './publishing-form'

interface PublishingDialogProps {
  policy: Policy
  onClose: () => void
}

/** Changes who may publish without a person: first what, then what it would mean, then the confirmation. */
export function PublishingDialog({ policy, onClose }: PublishingDialogProps) {
  const [draft, setDraft] = useState<Publishing>(policy.rules.publishing)
  const trial = useTryPolicy()
  const change = useChangePolicy()
  const rules = rulesWith(policy.rules, draft)
  const store = () => {
    change.mutate(
      { rules, seen: policy.version },
      {
        onSuccess: (stored) => {
          toast(`In force: ${PRESET_NAME[draft.preset]} (version ${stored.version}).`, { tone: 'good' })
          onClose()
        },
      },
    )
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
