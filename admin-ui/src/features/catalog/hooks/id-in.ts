const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** The id that a text is or has in it, such as a link; nothing if there is none. */
export function idIn(text: string): string | undefined {
  return ID.exec(text)?.[0].toLowerCase()
}
