import { Button } from '@kinora/ui-kit/ui/button'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTitle } from '@/shared/hooks/use-title'
import { preferencesQuery } from '@/shared/interests/api/preferences'
import { InterestChips } from '@/shared/interests/components/interest-chips'
import { interestTexts } from '@/shared/interests/texts'
import { SignedInOnly } from '@/shared/session/signed-in-only'
import { ErrorView } from '@/shared/ui/error-view'
import { Page, PageTitle } from '@/shared/ui/page'
import { useChoose } from '../hooks/use-choose'

function Chooser({ declared }: { declared: string[] }) {
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<string[]>(declared)
  const leave = () => void navigate({ to: '/' })
  const { choose, busy } = useChoose(leave)
  return (
    <div className="grid max-w-3xl gap-6">
      <p className="max-w-prose text-lg text-muted">{interestTexts.intro}</p>
      <InterestChips chosen={chosen} onChange={setChosen} />
      <div className="flex flex-wrap gap-3">
        <Button look="primary" busy={busy} disabled={chosen.length === 0} onClick={() => choose(chosen)}>
          {busy ? interestTexts.preparing : interestTexts.done}
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => (declared.length === 0 ? choose([]) : leave())}>
          {interestTexts.skip}
        </Button>
      </div>
    </div>
  )
}

/** Asks new people what they like, before their first feed. */
export function InterestsPage() {
  useTitle(interestTexts.title)
  return (
    <Page>
      <PageTitle>{interestTexts.title}</PageTitle>
      <SignedInOnly reason="interests" icon="spark" hint={interestTexts.signInHint}>
        {() => <Loaded />}
      </SignedInOnly>
    </Page>
  )
}

function Loaded() {
  const preferences = useQuery(preferencesQuery)
  if (preferences.isPending) return <Spinner />
  if (preferences.isError) return <ErrorView error={preferences.error} onRetry={() => void preferences.refetch()} />
  return <Chooser declared={preferences.data.value.declared} />
}
