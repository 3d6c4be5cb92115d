const MAX_TAGS = 10
const MAX_TAG_LENGTH = 50

/** "#Cats, dogs cats" → ["cats", "dogs"]. */
export function parseHashtags(text: string): string[] {
  const tags = text
    .split(/[\s,#]+/)
    .map((tag) => tag.toLowerCase().slice(0, MAX_TAG_LENGTH))
    .filter((tag) => tag !== '')
  return [...new Set(tags)].slice(0, MAX_TAGS)
}

export interface TextPart {
  text: string
  /** Without the hash sign; undefined for ordinary words. */
  tag: string | undefined
}

/** "Try #Pasta!" → "Try ", the tag Pasta, "!". */
export function splitHashtags(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(/(?<![\p{L}\p{N}_&/])#([\p{L}\p{M}\p{N}_]{1,50})/gu)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), tag: undefined })
    parts.push({ text: match[0], tag: match[1] })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ text: text.slice(end), tag: undefined })
  return parts
}
