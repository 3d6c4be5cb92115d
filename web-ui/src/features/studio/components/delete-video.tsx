import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog } from '@kinora/ui-kit/ui/dialog'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { useDeleteVideo } from '../api/own-video'
import { studioTexts } from '../texts'

export function DeleteVideo({ id }: { id: string }) {
  const [asking, setAsking] = useState(false)
  const remove = useDeleteVideo(id)
  const navigate = useNavigate()
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        toast(studioTexts.removed)
        void navigate({ to: '/studio' })
      },
      onError: (error) => {
        setAsking(false)
        toast(errorText(error).hint, { tone: 'bad' })
      },
    })
  return (
    <>
      <Button look="quiet" icon="trash" onClick={() => setAsking(true)}>
        {studioTexts.remove}
      </Button>
      {asking && (
        <Dialog title={studioTexts.removeTitle} onClose={() => setAsking(false)}>
          <div className="grid gap-5 p-6">
            <p>{studioTexts.removeHint}</p>
            <div className="flex flex-wrap gap-3">
              <Button look="danger" icon="trash" busy={remove.isPending} onClick={confirm}>
                {studioTexts.remove}
              </Button>
              <Button onClick={() => setAsking(false)}>{studioTexts.keep}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}
