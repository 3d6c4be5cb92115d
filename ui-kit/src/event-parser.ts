/** One event of a text/event-stream. */
export interface StreamEvent {
  id: string | undefined
  type: string
  data: string
}

/** Incremental parser of text/event-stream (WHATWG HTML 9.2.6); comments and unknown fields are skipped. */
export class EventParser {
  private buffer = ''
  private type = ''
  private data: string[] = []
  private id: string | undefined
  /** The last `retry:` value of the server in milliseconds. */
  retryMs: number | undefined

  push(chunk: string): StreamEvent[] {
    this.buffer += chunk
    const lines = this.buffer.split(/\r\n|\n|\r(?!$)/)
    this.buffer = lines.pop() ?? ''
    const events: StreamEvent[] = []
    for (const line of lines) {
      if (line === '') this.dispatch(events)
      else this.field(line)
    }
    return events
  }

  private dispatch(events: StreamEvent[]): void {
    if (this.data.length > 0) {
      events.push({ id: this.id, type: this.type === '' ? 'message' : this.type, data: this.data.join('\n') })
    }
    this.type = ''
    this.data = []
  }

  private field(line: string): void {
    const colon = line.indexOf(':')
    if (colon === 0) return
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'event') this.type = value
    else if (name === 'data') this.data.push(value)
    else if (name === 'id' && !value.includes('\0')) this.id = value
    else if (name === 'retry' && /^\d+$/.test(value)) this.retryMs = Number(value)
  }
}
