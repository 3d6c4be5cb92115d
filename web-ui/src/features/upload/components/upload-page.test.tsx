import { configure, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { renderView } from '@/test/render'
import { problem, server, signedIn } from '@/test/server'
import { useUploadDraft } from '../hooks/upload-draft'
import { UploadPage } from './upload-page'

vi.mock('../transfer/check-file', async (original) => ({
  ...(await original<typeof import('../transfer/check-file')>()),
  checkFile: () => Promise.resolve(undefined),
}))

const QUOTA = { usedBytes: 3 * 1024 ** 3, limitBytes: 20 * 1024 ** 3, unfinishedUploads: 1, maxUnfinishedUploads: 10 }
const clip = new File(['0123456789'], 'clip.mp4', { type: 'video/mp4', lastModified: 5 })
const begun = { name: 'clip.mp4', sizeBytes: 10, lastModified: 5 }

const quota = http.get('/api/v1/uploads/quota', () => HttpResponse.json({ ...QUOTA, maxUploadBytes: 500 * 1024 ** 2 }))

async function choose(file: File) {
  await userEvent.upload(await screen.findByLabelText('Choose a video', { selector: 'input' }), file)
}

// The tus client is loaded with the first file, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

describe('UploadPage', { timeout: 30_000 }, () => {
  beforeEach(() => {
    useUploadDraft.getState().reset()
    server.use(signedIn, quota)
  })

  it('shows the room of the account in one line', async () => {
    renderView(<UploadPage />)
    expect(await screen.findByText('3 GB of 20 GB used · 1 unfinished upload')).toBeVisible()
  })

  it.each([
    [403, 'UPLOAD_QUOTA_EXCEEDED', /Your storage for videos is full/],
    [429, 'TOO_MANY_UPLOADS', /too many unfinished uploads/],
    [507, 'STORAGE_FULL', /no room for it at the moment/],
  ])('explains the refusal %i %s without asking again', async (status, code, text) => {
    const asked = vi.fn()
    server.use(
      http.post('/api/v1/uploads', () => {
        asked()
        return problem(status, code)
      }),
    )
    renderView(<UploadPage />)
    await choose(clip)
    expect(await screen.findByText(text)).toBeVisible()
    expect(asked).toHaveBeenCalledTimes(1)
    await userEvent.click(screen.getByRole('button', { name: 'Cancel upload' }))
  })

  it('asks for the same file after a reload and takes no other for it', async () => {
    useUploadDraft.getState().begin(begun)
    useUploadDraft.getState().created('up1')
    const ended = vi.fn()
    server.use(
      http.delete('/api/v1/uploads/up1', () => {
        ended()
        return new HttpResponse(null, { status: 204 })
      }),
      http.post('/api/v1/uploads', () => problem(507, 'STORAGE_FULL')),
    )
    renderView(<UploadPage />)
    expect(await screen.findByText(/“clip.mp4” \(10 B\) was not finished. Your browser does not keep files/)).toBeVisible()
    await choose(new File(['0123456789'], 'clip.mp4', { type: 'video/mp4', lastModified: 6 }))
    expect(await screen.findByText(/is not the file that was begun/)).toBeVisible()
    expect(ended).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Upload this one instead' }))
    await waitFor(() => expect(ended).toHaveBeenCalled())
    expect(useUploadDraft.getState().file).toMatchObject({ lastModified: 6 })
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel upload' }))
  })

  it('keeps to its upload while the service restarts, and begins anew when the upload has expired', async () => {
    const [created, sent] = [vi.fn(), vi.fn()]
    let head = 503
    const tus = (status: number, headers: Record<string, string> = {}) =>
      new HttpResponse(null, { status, headers: { 'Tus-Resumable': '1.0.0', ...headers } })
    server.use(
      http.post('/api/v1/uploads', () => {
        created()
        return tus(201, { Location: `/api/v1/uploads/new${created.mock.calls.length}` })
      }),
      http.head('/api/v1/uploads/new1', () => {
        const status = head
        head = 404
        return tus(status)
      }),
      http.patch('/api/v1/uploads/:id', ({ params }) => {
        sent(params['id'])
        return params['id'] === 'new1' ? tus(503) : tus(204, { 'Upload-Offset': '10' })
      }),
    )
    renderView(<UploadPage />)
    await choose(clip)
    expect(await screen.findByText('Upload complete')).toBeVisible()
    expect(sent.mock.calls).toEqual([['new1'], ['new2']])
    expect(created).toHaveBeenCalledTimes(2)
    const ended = vi.fn()
    server.use(
      http.delete('/api/v1/uploads/new2', () => {
        ended()
        return tus(204)
      }),
      http.get('/api/v1/uploads/quota', () => {
        if (ended.mock.calls.length > 0) ended('asked for the room')
        return HttpResponse.json({ ...QUOTA, maxUploadBytes: 1 })
      }),
    )
    await userEvent.click(screen.getByRole('button', { name: 'Choose another file' }))
    await waitFor(() => expect(ended.mock.calls).toEqual([[], ['asked for the room']]))
  })

  it('gives the room of a forgotten upload back', async () => {
    useUploadDraft.getState().begin(begun)
    useUploadDraft.getState().created('up2')
    const ended = vi.fn()
    server.use(
      http.delete('/api/v1/uploads/up2', ({ request }) => {
        ended(request.headers.get('Tus-Resumable'))
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<UploadPage />)
    await userEvent.click(await screen.findByRole('button', { name: 'Forget it' }))
    await waitFor(() => expect(ended).toHaveBeenCalledWith('1.0.0'))
    expect(screen.queryByText(/was not finished/)).not.toBeInTheDocument()
  })
})
