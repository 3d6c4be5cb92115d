import { useParams } from '@tanstack/react-router'
import { DraftPage } from '@/features/policy/components/draft-page'
import { RequireArea } from '../require-area'

export function DraftRoute() {
  const { draftId } = useParams({ from: '/policy/drafts/$draftId' })
  return (
    <RequireArea area="policy">
      <DraftPage key={draftId} draftId={draftId} />
    </RequireArea>
  )
}
