import { useSearch } from '@tanstack/react-router'
import { QueuePage } from '@/features/queue/components/queue-page'
import { RequireArea } from '../require-area'

export function QueueRoute() {
  const filters = useSearch({ from: '/queue' })
  return (
    <RequireArea area="queue">
      <QueuePage filters={filters} />
    </RequireArea>
  )
}
