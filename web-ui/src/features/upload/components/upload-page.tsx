import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTitle } from '@/shared/hooks/use-title'
import { SignedInOnly } from '@/shared/session/signed-in-only'
import { StandingNote } from '@/shared/standing/standing-note'
import { Page, PageTitle } from '@/shared/ui/page'
import { quotaQuery } from '../api/quota'
import { useUploadDraft } from '../hooks/upload-draft'
import { usePublish } from '../hooks/use-publish'
import { useUpload } from '../hooks/use-upload'
import { problemTexts, uploadTexts } from '../texts'
import { endUpload } from '../transfer/tus-transfer'
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
  /** Deletes the upload once: through the transfer if there is one, else by a separate request. */
  const forget = (told?: Promise<void>) => {
    const id = draft.uploadId ?? draft.begunId
    draft.reset()
    setOther(undefined)
    const ended = told ?? (id === null ? undefined : endUpload(id))
    void ended?.then(() => queries.invalidateQueries({ queryKey: quotaQuery().queryKey }))
  }
  const cancel = () => {
    const told = controller.cancel()
    // An upload in another tab must not be ended here.
    if (state.phase !== 'elsewhere') forget(told)
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
          <UnfinishedNote file={draft.file} other={other} onForget={() => forget()} onTakeOther={take} />
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
  useTitle(uploadTexts.title)
  return (
    <Page>
      <PageTitle>{uploadTexts.title}</PageTitle>
      <SignedInOnly reason="upload" icon="upload" hint={uploadTexts.signInHint}>
        {() => (
          <>
            <StandingNote />
            <UploadDesk />
          </>
        )}
      </SignedInOnly>
    </Page>
  )
}
