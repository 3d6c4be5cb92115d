import { formatDate } from '@kinora/ui-kit/format'
import { Button } from '@kinora/ui-kit/ui/button'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useQuery } from '@tanstack/react-query'
import { errorText } from '@/shared/lib/error-text'
import { turnDownsQuery, useTakeBack, type TurnDown } from '@/shared/turn-downs/api/turn-downs'
import { turnDownName, turnDownTexts } from '@/shared/turn-downs/texts'
import { ErrorView } from '@/shared/ui/error-view'
import { Section } from './section'

function TurnDownRow({ turnDown }: { turnDown: TurnDown }) {
  const takeBack = useTakeBack()
  const name = turnDownName(turnDown)
  const undo = () =>
    takeBack.mutate(turnDown.id, {
      onSuccess: () => toast(turnDownTexts.undone),
      onError: (error) => toast(errorText(error).hint, { tone: 'bad' }),
    })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3">
      <p className="grid min-w-0 flex-1 basis-48">
        <span className="truncate font-semibold">{name}</span>
        <span className="text-sm text-muted">{formatDate(turnDown.since)}</span>
      </p>
      <Button busy={takeBack.isPending} aria-label={turnDownTexts.undoOf(name)} onClick={undo}>
        {turnDownTexts.undo}
      </Button>
    </li>
  )
}

/** What the account asked for less of, each with the way back. */
export function TurnDownsSection() {
  const turnDowns = useQuery(turnDownsQuery)
  const items = turnDowns.data?.items ?? []
  return (
    <Section title={turnDownTexts.section} intro={turnDownTexts.sectionIntro}>
      {turnDowns.isPending && <Spinner />}
      {turnDowns.isError && <ErrorView error={turnDowns.error} onRetry={() => void turnDowns.refetch()} />}
      {turnDowns.isSuccess && items.length === 0 && <p>{turnDownTexts.none}</p>}
      {items.length > 0 && (
        <ul aria-label={turnDownTexts.section}>
          {items.map((turnDown) => (
            <TurnDownRow key={turnDown.id} turnDown={turnDown} />
          ))}
        </ul>
      )}
    </Section>
  )
}
