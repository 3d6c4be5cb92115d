import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, server, signedInAs } from '@/test/server'

const LIVE = { state: 'LIVE', model: 'one/1', reason: 'A test wants it' }

function showing(words: object) {
  signedInAs('MODERATOR')
  server.use(
    http.get(`${API}/moderation/models`, () =>
      HttpResponse.json({ comments: LIVE, pictures: LIVE, words, vision: { provider: 'local', about: '' } }),
    ),
  )
  renderApp('/models')
}

async function wordsLine() {
  const line = (await screen.findByText('Words in the picture')).closest('li')
  if (line === null) throw new Error('There is no line about the reader')
  return within(line)
}

describe('the models', () => {
  it('say which reader reads the words in the picture, in which language', async () => {
    showing({ state: 'LIVE', model: 'tesseract-5/eng', language: 'en', reason: 'It comes with the service' })
    const line = await wordsLine()
    expect(line.getByText('tesseract-5/eng')).toBeVisible()
    expect(line.getByText('Live')).toBeVisible()
    expect(line.getByText('English')).toBeVisible()
  })

  it('say why words cannot be read', async () => {
    showing({ state: 'UNAVAILABLE', model: 'tesseract-5/eng', language: 'en', reason: 'Loading failed: no library' })
    const line = await wordsLine()
    expect(line.getByText('Unavailable')).toBeVisible()
    expect(line.getByText('Loading failed: no library')).toBeVisible()
  })
})
