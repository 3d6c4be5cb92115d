import type { Tagged } from '@kinora/ui-kit/api'
import { formatPercent } from '@kinora/ui-kit/format'
import { Button } from '@kinora/ui-kit/ui/button'
import { ConfirmDialog } from '@kinora/ui-kit/ui/dialog'
import { Switch } from '@kinora/ui-kit/ui/field'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  preferencesQuery,
  useDeclare,
  usePersonalize,
  useResetPreferences,
  type Preferences,
} from '@/shared/interests/api/preferences'
import { InterestChips } from '@/shared/interests/components/interest-chips'
import { interestTexts } from '@/shared/interests/texts'
import { errorText } from '@/shared/lib/error-text'
import { ErrorView } from '@/shared/ui/error-view'
import { Section } from './section'

const MOST_LEARNED = 5

const failed = (error: Error) => toast(errorText(error).hint, { tone: 'bad' })

function Learned({ inferred }: { inferred: Preferences['inferred'] }) {
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{interestTexts.learned}</h3>
      {inferred.length === 0 ? (
        <p className="text-muted">{interestTexts.nothingLearned}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {inferred.slice(0, MOST_LEARNED).map(({ category, weight }) => (
            <li key={category}>
              {category} <span className="text-muted">{formatPercent(weight)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Reset() {
  const reset = useResetPreferences()
  const [asking, setAsking] = useState(false)
  const run = () =>
    reset.mutate(undefined, {
      onSuccess: () => toast(interestTexts.wasReset),
      onError: failed,
      onSettled: () => setAsking(false),
    })
  return (
    <>
      <Button className="justify-self-start" onClick={() => setAsking(true)}>
        {interestTexts.reset}
      </Button>
      {asking && (
        <ConfirmDialog
          title={interestTexts.resetTitle}
          confirm={interestTexts.reset}
          cancel={interestTexts.keep}
          busy={reset.isPending}
          onConfirm={run}
          onClose={() => setAsking(false)}
        >
          {interestTexts.resetHint}
        </ConfirmDialog>
      )}
    </>
  )
}

function Interests({ read }: { read: Tagged<Preferences> }) {
  const { declared, inferred, personalizationEnabled } = read.value
  const [chosen, setChosen] = useState(declared)
  const declare = useDeclare(read.etag)
  const personalize = usePersonalize()
  const save = () => declare.mutate(chosen, { onSuccess: () => toast(interestTexts.saved), onError: failed })
  return (
    <>
      <Switch
        label={interestTexts.personalized}
        hint={interestTexts.personalizedHint}
        checked={personalizationEnabled}
        disabled={personalize.isPending}
        onChange={(enabled) => personalize.mutate(enabled, { onError: failed })}
      />
      <InterestChips chosen={chosen} onChange={setChosen} />
      <Button look="primary" className="justify-self-start" busy={declare.isPending} onClick={save}>
        {interestTexts.save}
      </Button>
      <Learned inferred={inferred} />
      <Reset />
    </>
  )
}

/** What shapes the feed: interests that were chosen, what was learned, and whether either is used. */
export function InterestsSection() {
  const preferences = useQuery(preferencesQuery)
  const { data } = preferences
  return (
    <Section title={interestTexts.section} intro={interestTexts.sectionIntro}>
      {preferences.isPending && <Spinner />}
      {preferences.isError && <ErrorView error={preferences.error} onRetry={() => void preferences.refetch()} />}
      {data !== undefined && <Interests key={data.etag} read={data} />}
    </Section>
  )
}
