import { formatDateTime } from '@kinora/ui-kit/format'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { ageQuery, useConfirmAge, useRevokeAge } from '@/shared/age/api/age-confirmation'
import { ageTexts } from '@/shared/age/texts'
import { errorText } from '@/shared/lib/error-text'
import { ErrorView } from '@/shared/ui/error-view'
import { Section } from './section'

/** Whether the account confirmed to be an adult, and taking it back. */
export function AgeSection() {
  const statement = useQuery(ageQuery)
  const confirm = useConfirmAge()
  const revoke = useRevokeAge()
  const { data } = statement
  const failure = confirm.error ?? revoke.error
  return (
    <Section title={ageTexts.section}>
      {statement.isPending && <Spinner />}
      {statement.isError && <ErrorView error={statement.error} onRetry={() => void statement.refetch()} />}
      {data !== undefined && data.confirmedAt !== null && (
        <>
          <p>{ageTexts.confirmed(formatDateTime(data.confirmedAt))}</p>
          <Button className="justify-self-start" busy={revoke.isPending} onClick={() => revoke.mutate()}>
            {ageTexts.revoke}
          </Button>
        </>
      )}
      {data !== undefined && data.confirmedAt === null && (
        <>
          <p>{ageTexts.unconfirmed}</p>
          <p className="font-semibold">{data.text}</p>
          <Button className="justify-self-start" busy={confirm.isPending} onClick={() => confirm.mutate(data.wording)}>
            {ageTexts.confirmHere}
          </Button>
        </>
      )}
      {failure !== null && (
        <Note tone="bad" role="alert">
          {errorText(failure).hint}
        </Note>
      )}
    </Section>
  )
}
