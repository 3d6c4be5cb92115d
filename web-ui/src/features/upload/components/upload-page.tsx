import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '@/features/auth/api/session'
import { useSignInPrompt } from '@/features/auth/hooks/sign-in-prompt'
import { authTexts } from '@/features/auth/texts'
import { useTitle } from '@/shared/hooks/use-title'
import { Button } from '@/shared/ui/button'
import { Spinner, StateView } from '@/shared/ui/state-view'
import { endUpload } from '../api/end-upload'
import { quotaQuery } from '../api/quota'
import { usePublish } from '../hooks/use-publish'
import { useUpload } from '../hooks/use-upload'
import { useUploadDraft } from '../hooks/upload-draft'
import { problemTexts, uploadTexts } from '../texts'
import { factsOf, isSameFile } from '../transfer/upload-state'
import { DetailsForm } from './details-form'
import { DropZone } from './drop-zone'
import { QuotaLine } from './quota-line'
import { UnfinishedNote } from './unfinished-note'
import { UploadProgressCard } from './upload-progress'

function UploadDesk() {
  const navigate = useNavigate()
  const { state, controller } = useUpload()
  const draft = useUploadDraft()
  const publish = usePublish(state, (id) => {
    controller.clear()
    draft.reset()
    void navigate({ to: '/studio/$id', params: { id } })
  })
  const [other, setOther] = useState<File>()
  const queries = useQueryClient()
  const forget = () => {
    const id = draft.uploadId ?? draft.begunId
    draft.reset()
    setOther(undefined)
    if (id === null) return
    void endUpload(id).then(() => queries.invalidateQueries({ queryKey: quotaQuery().queryKey }))
  }
  const cancel = () => {
    controller.cancel()
    // What another tab sends is not this tab's to end.
    if (state.phase !== 'elsewhere') forget()
  }
  const take = (file: File) => {
    forget()
    void controller.choose(file)
  }
  const choose = (file: File) => {
    if (draft.file !== null && !isSameFile(draft.file, factsOf(file))) setOther(file)
    else void controller.choose(file)
  }
  if (state.phase === 'empty' || state.phase === 'refused') {
    return (
      <>
        <DropZone
          onFile={choose}
          problem={state.phase === 'refused' ? `${state.fileName}: ${problemTexts[state.problem]}` : undefined}
        />
        {draft.file !== null && (
          <UnfinishedNote file={draft.file} other={other} onForget={forget} onTakeOther={take} />
        )}
        <QuotaLine />
      </>
    )
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[22rem_1fr]">
      <UploadProgressCard state={state} controller={controller} onCancel={cancel} />
      <DetailsForm
        uploaded={state.phase === 'uploaded'}
        waiting={publish.waiting}
        busy={publish.busy}
        error={publish.error}
        onSubmit={publish.submit}
      />
    </div>
  )
}

export function UploadPage() {
  const { account, known } = useSession()
  const ask = useSignInPrompt((store) => store.ask)
  useTitle(uploadTexts.title)
  return (
    <div className="page">
      <h1 className="font-display text-3xl font-extrabold tracking-tight">{uploadTexts.title}</h1>
      {!known && <Spinner />}
      {known && account === null && (
        <StateView icon="upload" title={uploadTexts.signIn} hint={uploadTexts.signInHint}>
          <Button look="primary" onClick={() => ask('upload')}>
            {authTexts.signIn}
          </Button>
        </StateView>
      )}
      {account !== null && <UploadDesk />}
    </div>
  )
}
