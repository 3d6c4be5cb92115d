import { api } from '@kinora/ui-kit/api'

/** Asks the server to forget an upload; where that fails, it expires by itself. */
export async function endUpload(uploadId: string): Promise<void> {
  const path = `/api/v1/uploads/${encodeURIComponent(uploadId)}`
  await api.delete(path, { headers: { 'Tus-Resumable': '1.0.0' } }).catch(() => undefined)
}
