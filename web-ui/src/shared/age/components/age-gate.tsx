import { Button } from '@kinora/ui-kit/ui/button'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/shared/session/session'
import { useSignedInAction } from '@/shared/session/use-signed-in-action'
import { ErrorView } from '@/shared/ui/error-view'
import { ageQuery, useConfirmAge } from '../api/age-confirmation'
import { ageTexts } from '../texts'

/** The statement itself, with the button that confirms it. */
function Statement() {
  const statement = useQuery(ageQuery)
  const confirm = useConfirmAge()
  if (statement.isError) return <ErrorView error={statement.error} onRetry={() => void statement.refetch()} />
  if (statement.isPending) return <Spinner />
  return (
    <>
      <p className="max-w-md text-center font-semibold">{statement.data.text}</p>
      <Button look="primary" busy={confirm.isPending} onClick={() => confirm.mutate(statement.data.wording)}>
        {ageTexts.confirm}
      </Button>
      {confirm.isError && <ErrorView error={confirm.error} />}
      <p className="text-sm text-muted">{ageTexts.revokeHint}</p>
    </>
  )
}

/** In place of a video for adults, until the viewer has confirmed to be one. */
export function AgeGate() {
  const { account } = useSession()
  const signedIn = useSignedInAction()
  return (
    <StateView icon="shield" title={ageTexts.title} hint={ageTexts.hint}>
      {account === null ? (
        <Button look="primary" onClick={() => signedIn('age', () => undefined)}>
          {ageTexts.signIn}
        </Button>
      ) : (
        <Statement />
      )}
    </StateView>
  )
}
