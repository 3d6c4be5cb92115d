import { useNavigate } from '@tanstack/react-router'
import { useSession } from '@/features/auth/api/session'
import { useSignInPrompt } from '@/features/auth/hooks/sign-in-prompt'
import { authTexts } from '@/features/auth/texts'
import { useTitle } from '@/shared/hooks/use-title'
import { Button } from '@/shared/ui/button'
import { Spinner, StateView } from '@/shared/ui/state-view'
import { usePublish } from '../hooks/use-publish'
import { useUpload } from '../hooks/use-upload'
import { useUploadDraft } from '../hooks/upload-draft'
import { problemTexts, uploadTexts } from '../texts'
import { DetailsForm } from './details-form'
import { DropZone } from './drop-zone'
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
  const cancel = () => {
    controller.cancel()
    draft.reset()
  }
  if (state.phase === 'empty' || state.phase === 'refused') {
    return (
      <>
        <DropZone
          onFile={(file) => void controller.choose(file)}
          problem={state.phase === 'refused' ? `${state.fileName}: ${problemTexts[state.problem]}` : undefined}
        />
        {draft.file !== null && state.phase === 'empty' && (
          <p className="flex flex-wrap items-center justify-center gap-3 text-center">
            <span className="note note-info">{uploadTexts.resumeHint(draft.file.name)}</span>
            <Button look="quiet" onClick={draft.reset}>
              {uploadTexts.forget}
            </Button>
          </p>
        )}
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
