import { describe, expect, it } from 'vitest'
import { networkError, problemToError } from './problem'

describe('problemToError', () => {
  it('keeps the code, the field errors and the trace id of a problem document', () => {
    const response = new Response(null, { status: 422 })
    const error = problemToError(response, {
      code: 'VALIDATION_FAILED',
      title: 'Invalid',
      detail: 'title is too long',
      traceId: 'abc',
      errors: [{ field: 'title', message: 'at most 100 characters' }],
    })
    expect(error).toMatchObject({ code: 'VALIDATION_FAILED', status: 422, traceId: 'abc', message: 'title is too long' })
    expect(error.fieldMessage('title')).toBe('at most 100 characters')
    expect(error.retryable).toBe(false)
  })

  it('gives a code to an answer that is no problem document', () => {
    expect(problemToError(new Response(null, { status: 503 }), '<html>').code).toBe('UPSTREAM_UNAVAILABLE')
    expect(problemToError(new Response(null, { status: 418 }), undefined).code).toBe('UNEXPECTED')
  })

  it('reads Retry-After as seconds', () => {
    const response = new Response(null, { status: 429, headers: { 'Retry-After': '7' } })
    const error = problemToError(response, { code: 'RATE_LIMITED' })
    expect(error.retryAfterSeconds).toBe(7)
    expect(error.retryable).toBe(true)
  })

  it('says that a request without an answer may be repeated', () => {
    expect(networkError()).toMatchObject({ code: 'NETWORK', status: 0, retryable: true })
  })
})
