import { describe, expect, it } from 'vitest'
import { EventParser } from './event-parser'

describe('EventParser', () => {
  it('joins an event that arrives in pieces and skips heartbeats', () => {
    const parser = new EventParser()
    expect(parser.push(': ping\n\nid: 7\nevent: video.st')).toEqual([])
    expect(parser.push('ate\ndata: {"a":\ndata: 1}\n\n')).toEqual([{ id: '7', type: 'video.state', data: '{"a":\n1}' }])
  })

  it('reads CRLF lines and names an event without type "message"', () => {
    expect(new EventParser().push('data: x\r\n\r\n')).toEqual([{ id: undefined, type: 'message', data: 'x' }])
  })
})
