import { useNavigate, useSearch } from '@tanstack/react-router'
import { ExplorationPage } from '@/features/exploration/components/exploration-page'
import { RequireArea } from '../require-area'

export function ExplorationRoute() {
  const { days } = useSearch({ from: '/exploration' })
  const navigate = useNavigate()
  return (
    <RequireArea area="recommender">
      <ExplorationPage days={days ?? '14'} onDays={(chosen) => void navigate({ to: '/exploration', search: { days: chosen } })} />
    </RequireArea>
  )
}
