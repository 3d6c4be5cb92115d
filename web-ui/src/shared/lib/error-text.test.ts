import { ApiError, networkError } from '@kinora/ui-kit/problem'
import { describe, expect, it } from 'vitest'
import { errorText } from './error-text'

const error = (code: string, status: number, detail?: string) => new ApiError({ code, status, title: 'Title', detail })

describe('errorText', () => {
  it('has its own words for known codes', () => {
    expect(errorText(networkError()).title).toBe('You are offline')
    expect(errorText(error('NOT_FOUND', 404)).title).toBe('Nothing here')
  })

  it('uses what the service explains about a refused request', () => {
    expect(errorText(error('UPLOAD_EXPIRED', 410, 'The upload is gone.')).hint).toBe('The upload is gone.')
  })

  it('never shows the detail of a server failure', () => {
    expect(JSON.stringify(errorText(error('WEIRD', 500, 'NullPointerException')))).not.toContain('NullPointer')
  })

  it('says how long to wait', () => {
    const limited = new ApiError({ code: 'RATE_LIMITED', status: 429, title: 'Slow', retryAfterSeconds: 7 })
    expect(errorText(limited).hint).toContain('7 s')
  })
})
