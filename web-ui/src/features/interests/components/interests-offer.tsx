import { Button, buttonClass } from '@kinora/ui-kit/ui/button'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isUnasked, preferencesQuery, useDeclare } from '@/shared/interests/api/preferences'
import { interestTexts } from '@/shared/interests/texts'
import { useSession } from '@/shared/session/session'

/** A line above the feed of somebody about whose interests nothing is known; whatever they answer, it does not come again. */
export function InterestsOffer() {
  const { account } = useSession()
  const preferences = useQuery({ ...preferencesQuery, enabled: account !== null })
  const declare = useDeclare()
  if (account === null || preferences.data === undefined || !isUnasked(preferences.data)) return null
  return (
    <aside aria-label={interestTexts.title} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-2">
      <p className="min-w-0 flex-1 basis-56 font-medium">{interestTexts.offer}</p>
      <Link to="/interests" className={buttonClass('primary', 'small')}>
        {interestTexts.choose}
      </Link>
      <Button look="quiet" size="small" busy={declare.isPending} onClick={() => declare.mutate([])}>
        {interestTexts.notNow}
      </Button>
    </aside>
  )
}
