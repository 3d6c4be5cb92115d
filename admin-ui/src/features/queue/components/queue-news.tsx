import { Button } from '@kinora/ui-kit/ui/button'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { showNews } from '@/shared/moderation/live-cases'
import { NEWS } from '@/shared/moderation/query-keys'

/** Says that cases were opened since the list was read. The list changes when its reader wants it to. */
export function QueueNews() {
  const queryClient = useQueryClient()
  const news = useQuery({ queryKey: NEWS, queryFn: () => 0, enabled: false }).data ?? 0
  return (
    <p role="status">
      {news > 0 && (
        <Button size="small" look="soft" onClick={() => void showNews(queryClient)}>
          {news === 1 ? 'One new case' : `${String(news)} new cases`} · Show
        </Button>
      )}
    </p>
  )
}
