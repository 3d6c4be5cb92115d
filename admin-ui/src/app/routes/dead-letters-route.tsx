import { DeadLettersPage } from '@/features/dead-letters/components/dead-letters-page'
import { RequireArea } from '../require-area'

export function DeadLettersRoute() {
  return (
    <RequireArea area="deadLetters">
      <DeadLettersPage />
    </RequireArea>
  )
}
