const pad = (value: number) => String(value).padStart(2, '0')

/** An instant as the value of a date-time field, in the time zone of this device: "2026-11-22T17:30". */
export function toLocalInput(date: Date): string {
  const day = `${String(date.getFullYear())}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`
}

/** The value of a date-time field as an instant; undefined if it is not a valid time. */
export function fromLocalInput(text: string): string | undefined {
  const date = new Date(text)
  return text === '' || Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
