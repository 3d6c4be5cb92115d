import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog } from '@kinora/ui-kit/ui/dialog'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorView } from '@/shared/ui/error-view'
import { editableVideoQuery } from '../api/edit-video'
import { studioTexts } from '../texts'
import { EditForm } from './edit-form'

function EditDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const read = useQuery(editableVideoQuery(id))
  const reload = () => void read.refetch()
  return (
    <Dialog title={studioTexts.editTitle} onClose={onClose}>
      {read.isPending && <Spinner />}
      {read.isError && <ErrorView error={read.error} onRetry={reload} />}
      {read.isSuccess && (
        <EditForm key={read.data.etag} id={id} read={read.data} onReload={reload} onClose={onClose} />
      )}
    </Dialog>
  )
}

export function EditVideo({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{studioTexts.edit}</Button>
      {open && <EditDialog id={id} onClose={() => setOpen(false)} />}
    </>
  )
}
